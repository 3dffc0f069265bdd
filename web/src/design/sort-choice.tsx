import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from './data-table-parts.js';
import type { Sorting } from './sorting.js';

interface SortChoiceProps {
  readonly columns: readonly Pick<Column<never>, 'header' | 'sort'>[];
  readonly sorting: Sorting;
}

/** Where a list has no heads: by what it is sorted, and which way. */
export function SortChoice({ columns, sorting: { value, onSort } }: SortChoiceProps) {
  const { t } = useTranslation('design');
  const data = columns.flatMap(({ header, sort }) =>
    sort
      ? [
          { value: sort, label: t('sort.rising', { header }) },
          { value: `-${sort}`, label: t('sort.falling', { header }) },
        ]
      : [],
  );
  return (
    <Select
      size="xs"
      m="xs"
      aria-label={t('sort.by')}
      placeholder={t('sort.by')}
      data={data}
      value={value ?? null}
      onChange={(next) => onSort(next ?? undefined)}
      clearable
    />
  );
}
