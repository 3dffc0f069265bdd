import { useLocation } from '@tanstack/react-router';
import { useMemo, useReducer, useRef } from 'react';
import { steady, type Steady } from './steady-rows.js';

interface LiveList<R> {
  readonly rows: readonly R[];
  /** These rows are of another filter: what follows them is another list. */
  readonly isPlaceholder?: boolean;
  /** Others change it while somebody looks, so that what comes waits; true unless given. */
  readonly isLive?: boolean;
  keyOf(row: R): string;
}

/** The rows of a live list, and the way to those that wait. Another address is another list. */
export function useSteadyRows<R>({
  rows,
  isPlaceholder = false,
  isLive = true,
  keyOf,
}: LiveList<R>): Steady<R> & { show(): void } {
  const { href } = useLocation();
  const [asked, show] = useReducer((times: number) => times + 1, 0);
  const place = `${asked} ${href}`;
  const shown = useRef<{ readonly place: string; readonly keys: readonly string[] } | null>(null);
  const list = useMemo(() => {
    const before = shown.current?.place === place ? shown.current.keys : null;
    return steady(before, rows, keyOf);
  }, [rows, place]);
  shown.current = isPlaceholder || !isLive ? null : { place, keys: list.keys };
  return { ...list, show };
}
