export interface Steady<R> {
  /** In the order in which they are shown, as they are by now. */
  readonly rows: readonly R[];
  readonly keys: readonly string[];
  /** Came meanwhile, above or among them. */
  readonly waiting: number;
}

/**
 * A live list does not move under the pointer: rows that were shown stay in their order and change in place, what is gone leaves, and what
 * comes above or among them waits. What follows the last of them is the next page, and is let in. `before`: the keys shown so far; null
 * where everything is new.
 */
export function steady<R>(before: readonly string[] | null, rows: readonly R[], keyOf: (row: R) => string): Steady<R> {
  const keys = rows.map((row) => keyOf(row));
  const everything = { rows, keys, waiting: 0 };
  if (before === null) return everything;
  const byKey = new Map(rows.map((row, at) => [keys[at] ?? '', row]));
  const kept = before.filter((key) => byKey.has(key));
  if (kept.length === 0) return everything;
  const known = new Set(kept);
  const last = keys.findLastIndex((key) => known.has(key));
  const following = keys.slice(last + 1);
  const order = [...kept, ...following];
  // Unchanged, as nearly always: the same rows, so that nothing is drawn anew.
  if (order.length === keys.length && order.every((key, at) => key === keys[at])) return everything;
  const shown = order.flatMap((key) => {
    const row = byKey.get(key);
    return row === undefined ? [] : [row];
  });
  return { rows: shown, keys: order, waiting: keys.length - order.length };
}
