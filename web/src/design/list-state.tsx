import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.js';
import { ErrorState } from './error-state.js';

type Word = 'loading' | 'empty' | 'emptyHint' | 'emptyFilter' | 'emptyFilterHint';

interface ListStateProps {
  readonly query: { readonly error: unknown; readonly isPending: boolean; refetch(): unknown };
  /** The screen's texts: every list says these words in its own terms; the two of a filter where it has one. */
  readonly t: (word: Word) => string;
  readonly isEmpty: boolean;
  readonly isFiltered?: boolean;
  /** The next thing to do where there is nothing at all. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A list by the state of its query: what went wrong, coming, empty, or there. Rows that came stay while an error is told. */
export function ListState({ query, t, isEmpty, isFiltered = false, action, children }: ListStateProps) {
  const { error, isPending } = query;
  const empty = isFiltered ? (
    <EmptyState title={t('emptyFilter')} hint={t('emptyFilterHint')} />
  ) : (
    <EmptyState title={t('empty')} hint={t('emptyHint')}>
      {action}
    </EmptyState>
  );
  return (
    <>
      {error ? <ErrorState error={error} onRetry={() => void query.refetch()} /> : null}
      {isPending ? <Loader aria-label={t('loading')} /> : null}
      {isPending || (error && isEmpty) ? null : isEmpty ? empty : children}
    </>
  );
}
