import { Checkbox, Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/session.js';
import styles from './data-table.module.css';

export interface Column<R> {
  readonly id: string;
  readonly header: string;
  /** CSS grid track: `120px`, `minmax(160px, 1fr)`. */
  readonly width: string;
  readonly numeric?: boolean;
  cell(row: R): ReactNode;
}

/** Rows that are ticked, and whether the header ticks the page. */
interface Selection {
  has(key: string): boolean;
  toggle(keys: readonly string[], on: boolean): void;
}

interface DataTableProps<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Of all pages; `exact` false: there are more. */
  readonly total: { readonly value: number; readonly exact: boolean };
  keyOf(row: R): string;
  /** Enter or click. */
  onOpen?(row: R): void;
  /** The end of what is loaded comes in sight. */
  onMore?(): void;
  readonly loadingMore?: boolean;
  readonly selection?: Selection;
  readonly height?: string;
}

const ROW_HEIGHT = 32;
const TICK_WIDTH = '40px';

/**
 * A list of any length: only the rows in sight are in the page, and screen readers are told how many there are. `j` `k` or arrows move,
 * `x` ticks, Enter opens.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, total, keyOf, onOpen, onMore, loadingMore, selection } = props;
  const { t } = useTranslation('design');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onMore?.();
  }, [last, rows.length, onMore]);

  const tracks = [...(selection ? [TICK_WIDTH] : []), ...columns.map(({ width }) => width)].join(' ');
  // Every row is a grid of its own: one least width for all keeps their columns in line.
  const minWidth = (tracks.match(/\d+(?=px)/g) ?? []).reduce((sum, width) => sum + Number(width), 0);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const row = rows[active];
    if (event.key === 'j' || event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'k' || event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === 'Enter' && row && event.target === event.currentTarget) onOpen?.(row);
    else if (event.key === 'x' && row && selection) selection.toggle([keyOf(row)], !selection.has(keyOf(row)));
    else return;
    event.preventDefault();
  };
  const allTicked = selection !== undefined && rows.length > 0 && rows.every((row) => selection.has(keyOf(row)));
  const someTicked = selection !== undefined && rows.some((row) => selection.has(keyOf(row)));

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ maxHeight: props.height ?? 'calc(100vh - 220px)' }}
        role="grid"
        aria-label={label}
        aria-rowcount={total.exact ? total.value + 1 : -1}
        aria-colcount={columns.length + (selection ? 1 : 0)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.head} style={{ gridTemplateColumns: tracks, minWidth }} role="row" aria-rowindex={1}>
          {selection ? (
            <div role="columnheader" className={styles.cell}>
              <Checkbox
                size="xs"
                aria-label={t('tickAll')}
                checked={allTicked}
                indeterminate={someTicked && !allTicked}
                onChange={({ currentTarget }) => selection.toggle(rows.map(keyOf), currentTarget.checked)}
              />
            </div>
          ) : null}
          {columns.map(({ id, header, numeric }) => (
            <div key={id} role="columnheader" className={numeric ? styles.numericHead : styles.cell}>
              {header}
            </div>
          ))}
        </div>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = keyOf(row);
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selection?.has(key) ?? undefined}
                data-active={index === active}
                className={onOpen ? styles.openable : styles.row}
                style={{ gridTemplateColumns: tracks, minWidth, transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index);
                  onOpen?.(row);
                }}
              >
                {selection ? (
                  <div role="gridcell" className={styles.cell} onClick={(event) => event.stopPropagation()}>
                    <Checkbox
                      size="xs"
                      aria-label={t('tick', { name: key })}
                      checked={selection.has(key)}
                      onChange={({ currentTarget }) => selection.toggle([key], currentTarget.checked)}
                    />
                  </div>
                ) : null}
                {columns.map(({ id, numeric, cell }) => (
                  <div key={id} role="gridcell" className={numeric ? styles.numeric : styles.cell}>
                    {cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <Text size="xs" c="dimmed" px="sm" py={6} aria-live="polite">
        {loadingMore ? <Loader size={10} mr={6} /> : null}
        {total.exact
          ? t('rows', { count: total.value, shown: format.count(total.value) })
          : t('rowsMore', { shown: format.count(total.value) })}
      </Text>
    </div>
  );
}
