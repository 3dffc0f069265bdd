import { Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import type { SheetColumn } from '../../supply-form/columns.js';
import type { ContractVersion } from './queries.js';

interface VersionTermsProps {
  readonly version: ContractVersion;
  /** Of the same contract, the one before it. */
  readonly before: ContractVersion | undefined;
  readonly columns: readonly SheetColumn[];
}

/** What one version says, and what it changed. */
export function VersionTerms({ version, before, columns }: VersionTermsProps) {
  const { t } = useTranslation('supply-point');
  const format = useFormat();
  const written = useWritten();
  const terms = columns.filter(({ attribute }) => attribute in version.terms || attribute in (before?.terms ?? {}));
  const until = version.effectiveUntil ? format.date(version.effectiveUntil) : t('open');
  return (
    <Stack gap="xs" px="md" pb="md">
      <Group justify="space-between" gap="xs">
        <Text fw={650}>
          {version.code} · {format.date(version.validFrom)} – {until}
        </Text>
        <Text size="xs" c="dimmed">
          {t(version.recordedBy ? 'recordedBy' : 'recorded', {
            at: format.dateTime(version.recordedAt),
            who: version.recordedBy ?? '',
          })}
        </Text>
      </Group>
      <Text size="sm">{t('holder', { name: version.customerName })}</Text>
      <Table aria-label={t('terms')} verticalSpacing={4} maw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('term')}</Table.Th>
            <Table.Th>{t('value')}</Table.Th>
            {before ? <Table.Th>{t('before')}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {terms.map((column) => {
            const now = version.terms[column.attribute] ?? '';
            const then = before?.terms[column.attribute] ?? '';
            const changed = before !== undefined && now !== then;
            return (
              <Table.Tr key={column.attribute} data-changed={changed}>
                <Table.Td>{t(`supply-form:${column.attribute}`)}</Table.Td>
                <Table.Td fw={changed ? 650 : 400}>{written(column, now)}</Table.Td>
                {before ? <Table.Td>{changed ? written(column, then) : ''}</Table.Td> : null}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function useWritten() {
  const { t } = useTranslation('supply-form');
  const format = useFormat();
  return ({ attribute, type }: SheetColumn, value: string): string => {
    if (value === '') return '—';
    if (type === 'list') return t(`${attribute}.${value}`, { defaultValue: value });
    if (type === 'boolean') return t(`yes-no.${value}`, { defaultValue: value });
    if (type === 'decimal') return format.figure(value);
    if (type === 'month') return format.periodShort(value);
    return value;
  };
}
