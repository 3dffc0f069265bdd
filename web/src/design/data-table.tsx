import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useChoice } from '../app/preferences.js';
import { DataCards } from './data-cards.js';
import { useListKeys, type ListActions } from './data-table-keys.js';
import { Cells, Head, type Column, type Selection } from './data-table-parts.js';
import { fitting, tracksOf } from './data-table-tracks.js';
import { Foot, type FootProps } from './data-table-foot.js';
import type { Sorting } from './sorting.js';
import { useSteadyRows } from './use-steady-rows.js';
import { WaitingRows } from './waiting-rows.js';
import styles from './data-table.module.css';

export type { Column };

export interface DataTableProps<R> extends ListActions<R>, FootProps<R> {
  readonly label: string;
  keyOf(row: R): string;
  /** What a row is called where it is ticked; its key unless given. */
  nameOf?(row: R): string;
  /** The end of what is loaded comes in sight. */
  onMore?(): void;
  readonly selection?: Selection;
  /** Absent: its rows come in one order only. */
  readonly sorting?: Sorting;
  readonly height?: string;
  /** These rows are of another filter, until those of the chosen one come. */
  readonly isPlaceholder?: boolean;
  /** Others change it while somebody looks, so that what comes waits; true unless given. */
  readonly isLive?: boolean;
  /** Takes the keyboard when it appears: what the screen is for. */
  readonly autoFocus?: boolean;
}

/** Pixels, as the person likes them (ux.md D.3). */
const ROW_HEIGHT = { compact: 32, normal: 40 } as const;
/** Below it there is no room for columns: each row is a card. */
const NARROW = '(max-width: 40em)';

/**
 * A list of any length: only the rows in sight are in the page, and screen readers are told how many there are. `j` `k` or arrows move,
 * `x` ticks and `Shift+x` a range, Enter opens, Space peeks, `e` explains, `m` marks, `/` goes to the filter.
 */
export function DataTable<R>(given: DataTableProps<R>) {
  const { rows, keys, waiting, show } = useSteadyRows(given);
  const props = { ...given, rows };
  const { label, total, keyOf, nameOf = keyOf, onOpen, onMore, selection } = props;
  const id = useId();
  const narrow = useMediaQuery(NARROW) ?? false;
  const [density] = useChoice('density', ['compact', 'normal']);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT[density],
    overscan: 8,
  });
  useEffect(() => virtual.measure(), [virtual, density]);
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

  // What is scrolled is drawn anew each frame: what depends on all rows is not.
  // The rows, not what scrolls them: its width has the scrollbar in it, which leaves no room for a column.
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const ticks = selection !== undefined;
  const columns = useMemo(() => fitting(props.columns, width, ticks), [props.columns, width, ticks]);
  const tracks = useMemo(() => tracksOf(columns, ticks), [columns, ticks]);

  const came = <WaitingRows waiting={waiting} onShow={show} />;
  if (narrow) return <DataCards {...props} came={came} />;
  const drawn = items.some(({ index }) => index === active);
  return (
    <div className={styles.frame}>
      {came}
      <div
        ref={scroller}
        data-scroll-restoration-id={`list ${label}`}
        className={styles.scroller}
        style={{ maxHeight: props.height ?? 'calc(100vh - 220px)' }}
        role="grid"
        aria-label={label}
        aria-rowcount={total.exact ? total.value + 1 : -1}
        aria-colcount={columns.length + (ticks ? 1 : 0)}
        aria-activedescendant={drawn ? `${id}-${active}` : undefined}
        aria-multiselectable={selection ? true : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Head columns={columns} keys={keys} selection={selection} tracks={tracks} sorting={props.sorting} />
        <div ref={measured} style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
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
                style={{ ...tracks, height: ROW_HEIGHT[density], transform: `translateY(${start}px)` }}
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
      <Foot {...props} />
    </div>
  );
}
