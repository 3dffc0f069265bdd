import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportValue } from '../export/export-value.js';
import type { tracksOf, Track } from './data-table-tracks.js';
import { directionOf, nextSort, type Sorting } from './sorting.js';
import styles from './data-table.module.css';

export interface Column<R> extends Track {
  readonly id: string;
  readonly header: string;
  readonly numeric?: boolean;
  /** Field of the API's `sort`; without it the column sorts nothing. */
  readonly sort?: string;
  cell(row: R): ReactNode;
  /** What a file says there; a column without it is left out of exports. */
  value?(row: R): ExportValue;
}

/** Rows that are ticked, and whether the header ticks the page. */
export interface Selection {
  has(key: string): boolean;
  toggle(keys: readonly string[], on: boolean): void;
}

interface HeadProps<R> {
  readonly columns: readonly Column<R>[];
  readonly keys: readonly string[];
  readonly selection: Selection | undefined;
  readonly tracks: ReturnType<typeof tracksOf>;
  readonly sorting: Sorting | undefined;
}

export function Head<R>({ columns, keys, selection, tracks, sorting }: HeadProps<R>) {
  const { t } = useTranslation('design');
  const { all, some } = useMemo(() => {
    const every = selection !== undefined && keys.length > 0 && keys.every((key) => selection.has(key));
    return { all: every, some: selection !== undefined && !every && keys.some((key) => selection.has(key)) };
  }, [keys, selection]);
  return (
    <div className={styles.head} style={tracks} role="row" aria-rowindex={1}>
      {selection ? (
        <div role="columnheader" className={styles.cell}>
          <Checkbox
            size="xs"
            aria-label={t('tickAll')}
            checked={all}
            indeterminate={some}
            onChange={({ currentTarget }) => selection.toggle(keys, currentTarget.checked)}
          />
        </div>
      ) : null}
      {columns.map(({ id, header, numeric = false, sort }) => (
        <div
          key={id}
          role="columnheader"
          className={numeric ? styles.numericHead : styles.cell}
          {...(sort && sorting ? { 'aria-sort': directionOf(sort, sorting.value) } : {})}
        >
          {sort && sorting ? <SortButton header={header} numeric={numeric} sort={sort} sorting={sorting} /> : header}
        </div>
      ))}
    </div>
  );
}

interface SortButtonProps {
  readonly header: string;
  readonly numeric: boolean;
  readonly sort: string;
  readonly sorting: Sorting;
}

const ARROWS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort };

function SortButton({ header, numeric, sort, sorting: { value, onSort } }: SortButtonProps) {
  const { t } = useTranslation('design');
  const direction = directionOf(sort, value);
  const Arrow = ARROWS[direction];
  return (
    <button
      type="button"
      className={styles.sort}
      title={t(`sort.${direction}`)}
      onClick={() => onSort(nextSort(sort, { numeric, value }))}
    >
      {header}
      <Arrow size={12} aria-hidden />
    </button>
  );
}

interface CellsProps<R> {
  readonly row: R;
  readonly rowKey: string;
  readonly name: string;
  readonly columns: readonly Column<R>[];
  readonly selection: Selection | undefined;
}

export function Cells<R>({ row, rowKey, name, columns, selection }: CellsProps<R>) {
  const { t } = useTranslation('design');
  return (
    <>
      {selection ? (
        <div role="gridcell" className={styles.cell} onClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="xs"
            aria-label={t('tick', { name })}
            checked={selection.has(rowKey)}
            onChange={({ currentTarget }) => selection.toggle([rowKey], currentTarget.checked)}
          />
        </div>
      ) : null}
      {columns.map(({ id, numeric, cell }) => {
        const content = cell(row);
        return (
          <div
            key={id}
            role="gridcell"
            className={numeric ? styles.numeric : styles.cell}
            title={typeof content === 'string' ? content : undefined}
          >
            {content}
          </div>
        );
      })}
    </>
  );
}
