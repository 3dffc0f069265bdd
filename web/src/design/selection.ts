import { useEffect, useMemo, useState } from 'react';
import { keepTicks, keptTicks, type TickKeeping } from './kept-ticks.js';

/**
 * What is ticked in a list: rows by key, or everything that a filter finds but for some. `filter` is the filter it was made with: the
 * frozen selection of the API is made from it, so that a row that comes later is not swept in.
 */
export type Ticked<F> =
  | { readonly mode: 'some'; readonly keys: ReadonlySet<string> }
  | { readonly mode: 'all'; readonly filter: F; readonly except: ReadonlySet<string> };

const NOTHING: Ticked<never> = { mode: 'some', keys: new Set() };

function changed(set: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

export function ticksOf<F>(ticked: Ticked<F>, key: string): boolean {
  return ticked.mode === 'all' ? !ticked.except.has(key) : ticked.keys.has(key);
}

export function toggled<F>(ticked: Ticked<F>, keys: readonly string[], on: boolean): Ticked<F> {
  return ticked.mode === 'all'
    ? { ...ticked, except: changed(ticked.except, keys, !on) }
    : { mode: 'some', keys: changed(ticked.keys, keys, on) };
}

/** How many are ticked, of `total` that the filter finds; none while that is not known (zero). */
export function countOf<F>(ticked: Ticked<F>, total: number): number {
  return ticked.mode === 'all' ? Math.max(0, total - ticked.except.size) : ticked.keys.size;
}

/**
 * Ticks of a `DataTable`, with the words and buttons for all of them in `SelectionWords`. `keeping`: they are part of a draft, which a reload
 * does not lose.
 */
export function useSelection<F>(total: number, keeping?: TickKeeping<F>) {
  const [ticked, setTicked] = useState<Ticked<F>>(() => (keeping ? keptTicks(keeping) : null) ?? NOTHING);
  const keptAs = keeping?.name;
  useEffect(() => {
    if (keptAs !== undefined) keepTicks(keptAs, ticked);
  }, [keptAs, ticked]);
  return useMemo(
    () => ({
      ticked,
      count: countOf(ticked, total),
      has: (key: string) => ticksOf(ticked, key),
      toggle: (keys: readonly string[], on: boolean) => setTicked((now) => toggled(now, keys, on)),
      all: (filter: F) => setTicked({ mode: 'all', filter, except: new Set() }),
      clear: () => setTicked(NOTHING),
    }),
    [ticked, total],
  );
}
