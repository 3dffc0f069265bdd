/** JSON form of a reply from the bus: instants as ISO 8601, counts of bytes as numbers; figures are text already. */
export function toJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  }
  return value;
}

interface PageReply {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly totalExact: boolean;
}

/** The list form of api.md. */
export function toPage<R extends PageReply>(reply: R, toItem: (item: R['items'][number]) => unknown = toJson) {
  return {
    items: reply.items.map(toItem),
    nextCursor: reply.nextCursor,
    total: { value: reply.total, exact: reply.totalExact },
  };
}
