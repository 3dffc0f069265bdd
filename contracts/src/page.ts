import { array, boolean, int, optional, record, string, type Schema } from './schema.js';

/** `limit` 1 to 500. `cursor` is opaque: sort key, id and the hash of filter and sort; of another filter it is refused. */
export const pageRequest = { limit: int, cursor: optional(string) } as const;

/** `total` is exact up to 10,000. */
export function pageOf<T>(name: string, item: Schema<T>) {
  return record(name, { items: array(item), nextCursor: optional(string), total: int, totalExact: boolean });
}
