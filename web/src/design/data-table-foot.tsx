import { Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/session.js';
import type { Column } from './data-table-parts.js';
import { ExportButton, type ExportSource } from './export-button.js';

export interface FootProps<R> {
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Of all pages; `exact` false: there are more. */
  readonly total: { readonly value: number; readonly exact: boolean };
  readonly loadingMore?: boolean;
  /** Offers the list as a file. */
  readonly exported?: ExportSource<R>;
}

/** How many rows the list has, and the way to take them along. */
export function Foot<R>({ columns, rows, total, loadingMore, exported }: FootProps<R>) {
  const { t } = useTranslation('design');
  const format = useFormat();
  return (
    <Group justify="space-between" px="sm" py={4} gap="xs">
      <Text size="xs" c="dimmed" aria-live="polite">
        {loadingMore ? <Loader size={10} mr={6} /> : null}
        {total.exact
          ? t('rows', { count: total.value, shown: format.count(total.value) })
          : t('rowsMore', { shown: format.count(total.value) })}
      </Text>
      {exported && rows.length > 0 ? <ExportButton columns={columns} source={exported} total={total.value} /> : null}
    </Group>
  );
}
