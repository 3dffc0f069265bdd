import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import type { Done } from './aside-command.js';
import { useReasonText } from './reason-text.js';

/** After a command on many services: those that stayed as they were, each with its reason. The API names the first twenty. */
export function Skipped({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const reasonText = useReasonText();
  const { skipped, skippedCount } = done;
  const more = skippedCount - skipped.length;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('outcomeTitle')}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('outcomeHint', { count: skippedCount, shown: format.count(skippedCount) })}</Text>
        <Table aria-label={t('outcomeTitle')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('point')}</Table.Th>
              <Table.Th>{t('reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {skipped.map(({ serviceId, supplyPointCode, reason, detail }) => (
              <Table.Tr key={serviceId}>
                <Table.Td>{supplyPointCode}</Table.Td>
                <Table.Td>
                  {[t(`skip.${reason}`, { defaultValue: reasonText(reason) }), detail].filter(Boolean).join(' ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {more > 0 ? <Text size="sm">{t('outcomeMore', { count: more, shown: format.count(more) })}</Text> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
