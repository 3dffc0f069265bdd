import { Drawer, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { CopyText } from '../../design/copy-text.js';
import { ErrorState } from '../../design/error-state.js';
import { MoneyText } from '../../design/money-text.js';
import { Timeline } from './timeline.js';

interface HistoryDrawerProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly opened: boolean;
  onClose(): void;
}

/** Who approved what, and all that happened in the cycle. */
export function HistoryDrawer({ cycle, opened, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation('cycle');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={880}
      title={t('history')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened ? (
        <Stack gap="lg">
          {cycle.mode === 'manual' ? <Approvals cycleId={cycle.id} /> : null}
          <Timeline cycleId={cycle.id} />
        </Stack>
      ) : null}
    </Drawer>
  );
}

function Approvals({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation('cycle');
  const { data, error, refetch } = api.useQuery('get', '/api/v1/cycles/{id}/approvals', {
    params: { path: { id: cycleId } },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader size="sm" aria-label={t('loading')} />;
  return (
    <section aria-label={t('approvals')}>
      <Title order={3} size={14} mb={4}>
        {t('approvals')}
      </Title>
      {data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noApprovals')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table aria-label={t('approvals')} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('when')}</Table.Th>
                <Table.Th>{t('stage')}</Table.Th>
                <Table.Th>{t('who')}</Table.Th>
                <Table.Th className="kl-number">{t('serviceCount')}</Table.Th>
                <Table.Th className="kl-number">{t('total')}</Table.Th>
                <Table.Th>{t('contentHash')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((item) => (
                <ApprovalRow key={item.id} item={item} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

function ApprovalRow({ item }: { readonly item: components['schemas']['Approval'] }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Td>{format.dateTime(item.approvedAt)}</Table.Td>
      <Table.Td>{t(`approved.${item.stage}`)}</Table.Td>
      <Table.Td>
        {item.approvedByName ?? '—'}
        {item.fourEyes ? ` · ${t('fourEyes')}` : ''}
      </Table.Td>
      <Table.Td className="kl-number">{format.count(item.services)}</Table.Td>
      <Table.Td className="kl-number">
        <MoneyText value={item.total} {...(item.currency === null ? {} : { currency: item.currency })} />
      </Table.Td>
      <Table.Td>
        <CopyText value={item.contentHash} short />
      </Table.Td>
    </Table.Tr>
  );
}
