import { Checkbox, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataTableProps } from './data-table.js';
import { Foot } from './data-table-foot.js';
import { usePhone } from './phone.js';
import { SortChoice } from './sort-choice.js';
import styles from './data-cards.module.css';

const CARD_HEIGHT_GUESS = 200;

/** The same list where there is no room for columns; on a phone to read and to open, not to tick. */
export function DataCards<R>({ came, ...props }: DataTableProps<R> & { readonly came: ReactNode }) {
  const { label, columns, rows, total, keyOf, nameOf = keyOf, onOpen, onMore } = props;
  const { t } = useTranslation('design');
  const phone = usePhone();
  const selection = phone ? undefined : props.selection;
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
  const keys = selection ? rows.map((row) => keyOf(row)) : [];
  return (
    <div className={styles.frame}>
      {came}
      {props.sorting ? <SortChoice columns={columns} sorting={props.sorting} /> : null}
      {selection ? (
        <Checkbox
          className={styles.all}
          size="xs"
          label={t('tickAll')}
          checked={keys.length > 0 && keys.every((key) => selection.has(key))}
          onChange={({ currentTarget }) => selection.toggle(keys, currentTarget.checked)}
        />
      ) : null}
      <div
        ref={scroller}
        data-scroll-restoration-id={`list ${label}`}
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
                {selection ? (
                  <Checkbox
                    size="xs"
                    mb={4}
                    aria-label={t('tick', { name: nameOf(row) })}
                    checked={selection.has(keyOf(row))}
                    onChange={({ currentTarget }) => selection.toggle([keyOf(row)], currentTarget.checked)}
                  />
                ) : null}
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
