import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.js';

interface ListStateProps {
  readonly query: { readonly error: unknown; readonly isPending: boolean; refetch(): unknown };
  /** Said to screen readers while the first page comes. */
  readonly loading: string;
  readonly isEmpty: boolean;
  /** What an empty list says, and the next thing to do. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/** A list by the state of its query: what went wrong, coming, empty, or there. Rows that came stay while an error is told. */
export function ListState({ query, loading, isEmpty, empty, children }: ListStateProps) {
  const { error, isPending } = query;
  return (
    <>
      {error ? <ErrorState error={error} onRetry={() => void query.refetch()} /> : null}
      {isPending ? <Loader aria-label={loading} /> : null}
      {isPending || (error && isEmpty) ? null : isEmpty ? empty : children}
    </>
  );
}
