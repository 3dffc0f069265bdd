import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { bothReadings } from './both-readings.js';

interface AmbiguousDecimalsProps {
  readonly errors: components['schemas']['Input']['errors'];
  /** Loads the file again with this mark; absent where the file is no longer at hand. */
  readonly onChoose?: ((mark: 'comma' | 'point') => void) | undefined;
}

/** A file that was refused because its figures can be read both ways: both readings side by side, and the choice. */
export function AmbiguousDecimals({ errors, onChoose }: AmbiguousDecimalsProps) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  const columns = errors.filter(({ code, value }) => code === 'inputs.decimal-ambiguous' && value !== '');
  if (columns.length === 0) return null;
  return (
    <>
      <Text size="xs" mt={4}>
        {t('bothWays')}
      </Text>
      <Table aria-label={t('bothReadings')} verticalSpacing={2} fz="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column')}</Table.Th>
            <Table.Th className="kl-number">{t('written')}</Table.Th>
            <Table.Th className="kl-number">{t('decimal.comma')}</Table.Th>
            <Table.Th className="kl-number">{t('decimal.point')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.flatMap(({ column, value }) =>
            bothReadings(value).map(({ written, comma, point }) => (
              <Table.Tr key={`${column}-${written}`}>
                <Table.Td>{column}</Table.Td>
                <Table.Td className="kl-number">{written}</Table.Td>
                <Table.Td className="kl-number">{format.figure(comma)}</Table.Td>
                <Table.Td className="kl-number">{format.figure(point)}</Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
      {onChoose ? (
        <Group gap="xs" mt={4}>
          {(['comma', 'point'] as const).map((mark) => (
            <Button key={mark} size="compact-xs" variant="default" onClick={() => onChoose(mark)}>
              {t(`loadWith.${mark}`)}
            </Button>
          ))}
        </Group>
      ) : null}
    </>
  );
}
