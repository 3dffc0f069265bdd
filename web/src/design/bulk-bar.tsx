import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/session.js';
import styles from './bulk-bar.module.css';
import type { useSelection } from './selection.js';

interface BulkBarProps<F> {
  readonly selection: ReturnType<typeof useSelection<F>>;
  /** What the filter on screen finds. */
  readonly total: { readonly value: number; readonly exact: boolean };
  readonly filter: F;
  /** More about what is ticked: its money, say. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** What is ticked, in words, and what can be done with it; pinned to the bottom while anything is. */
export function BulkBar<F>({ selection, total, filter, note, children }: BulkBarProps<F>) {
  const { t } = useTranslation('design');
  const format = useFormat();
  const { ticked, count } = selection;
  if (count === 0) return null;
  const words =
    ticked.mode === 'all'
      ? [
          t('tickedOfFilter', { count, shown: format.count(count) }),
          ...(ticked.except.size > 0
            ? [t('tickedExcept', { count: ticked.except.size, shown: format.count(ticked.except.size) })]
            : []),
        ].join(' · ')
      : t('ticked', { count, shown: format.count(count) });
  return (
    <div className={styles.bar} role="region" aria-label={t('bulkBar')}>
      <span aria-live="polite">{words}</span>
      {ticked.mode === 'some' && total.exact && count < total.value ? (
        <Anchor component="button" size="sm" onClick={() => selection.all(filter)}>
          {t('tickFilter', { count: total.value, shown: format.count(total.value) })}
        </Anchor>
      ) : null}
      {note}
      <div className={styles.actions}>
        {children}
        <Button size="xs" variant="subtle" color="gray" onClick={selection.clear}>
          {t('clear')}
        </Button>
      </div>
    </div>
  );
}
