import { Group, Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/session.js';
import { useListKeys, type ListActions } from './data-table-keys.js';
import { Cells, Head, tracksOf, type Column, type Selection } from './data-table-parts.js';
import { ExportButton, type ExportSource } from './export-button.js';
import styles from './data-table.module.css';

export type { Column };

interface DataTableProps<R> extends ListActions<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Of all pages; `exact` false: there are more. */
  readonly total: { readonly value: number; readonly exact: boolean };
  keyOf(row: R): string;
  /** What a row is called where it is ticked; its key unless given. */
  nameOf?(row: R): string;
  /** The end of what is loaded comes in sight. */
  onMore?(): void;
  readonly loadingMore?: boolean;
  readonly selection?: Selection;
  readonly height?: string;
  /** Takes the keyboard when it appears: what the screen is for. */
  readonly autoFocus?: boolean;
  /** Offers the list as a file. */
  readonly exported?: ExportSource<R>;
}

const ROW_HEIGHT = 32;

/**
 * A list of any length: only the rows in sight are in the page, and screen readers are told how many there are. `j` `k` or arrows move,
 * `x` ticks and `Shift+x` a range, Enter opens, Space peeks, `e` explains, `m` marks, `/` goes to the filter.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, total, keyOf, nameOf = keyOf, onOpen, onMore, loadingMore, selection } = props;
  const { t } = useTranslation('design');
  const format = useFormat();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const { active, setActive, onKeyDown } = useListKeys<R>({
    ...props,
    selection,
    show: (index) => virtual.scrollToIndex(index),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onMore?.();
  }, [last, rows.length, onMore]);
  const { autoFocus } = props;
  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  const tracks = tracksOf(columns, selection !== undefined);
  const drawn = items.some(({ index }) => index === active);
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
        aria-activedescendant={drawn ? `${id}-${active}` : undefined}
        aria-multiselectable={selection ? true : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Head columns={columns} keys={rows.map(keyOf)} selection={selection} tracks={tracks} />
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = keyOf(row);
            return (
              <div
                key={key}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selection?.has(key) ?? undefined}
                data-active={index === active}
                className={onOpen ? styles.openable : styles.row}
                style={{ ...tracks, transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index);
                  onOpen?.(row);
                }}
              >
                <Cells row={row} rowKey={key} name={nameOf(row)} columns={columns} selection={selection} />
              </div>
            );
          })}
        </div>
      </div>
      <Group justify="space-between" px="sm" py={4} gap="xs">
        <Text size="xs" c="dimmed" aria-live="polite">
          {loadingMore ? <Loader size={10} mr={6} /> : null}
          {total.exact
            ? t('rows', { count: total.value, shown: format.count(total.value) })
            : t('rowsMore', { shown: format.count(total.value) })}
        </Text>
        {props.exported && rows.length > 0 ? (
          <ExportButton columns={columns} source={props.exported} total={total.value} />
        ) : null}
      </Group>
    </div>
  );
}
