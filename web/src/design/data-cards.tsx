import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { DataTableProps } from './data-table.js';
import { Foot } from './data-table-foot.js';
import styles from './data-cards.module.css';

const CARD_HEIGHT_GUESS = 200;

/** The same list where there is no room for columns: to read and to open, not to tick. */
export function DataCards<R>(props: DataTableProps<R>) {
  const { label, columns, rows, total, keyOf, nameOf = keyOf, onOpen, onMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT_GUESS,
    overscan: 4,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 5) onMore?.();
  }, [last, rows.length, onMore]);
  const [title, ...others] = columns;
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ maxHeight: props.height ?? 'calc(100vh - 220px)' }}
        role="list"
        aria-label={label}
        tabIndex={0}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <div
                key={keyOf(row)}
                ref={virtual.measureElement}
                data-index={index}
                role="listitem"
                aria-posinset={index + 1}
                aria-setsize={total.exact ? total.value : -1}
                className={styles.card}
                style={{ transform: `translateY(${start}px)` }}
              >
                {onOpen ? (
                  <UnstyledButton className={styles.title} onClick={() => onOpen(row)}>
                    {title?.cell(row) ?? nameOf(row)}
                  </UnstyledButton>
                ) : (
                  <div className={styles.title}>{title?.cell(row) ?? nameOf(row)}</div>
                )}
                <dl className={styles.facts}>
                  {others.map(({ id, header, cell }) => (
                    <div key={id} className={styles.fact}>
                      <dt>{header}</dt>
                      <dd>{cell(row)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            );
          })}
        </div>
      </div>
      <Foot {...props} />
    </div>
  );
}
