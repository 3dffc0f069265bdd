interface ListPage<R> {
  readonly items: readonly R[];
  readonly nextCursor: string | null;
}
/** One page of the list as it is filtered and sorted; an empty cursor is the first. */
export type ReadPage<R> = (cursor: string, signal: AbortSignal) => Promise<ListPage<R>>;

/** Every row of the list, page by page. */
export async function readAll<R>(
  read: ReadPage<R>,
  signal: AbortSignal,
  progress: (rows: number) => void,
): Promise<readonly R[]> {
  const rows: R[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    signal.throwIfAborted();
    const page: ListPage<R> = await read(cursor, signal);
    rows.push(...page.items);
    progress(rows.length);
    cursor = page.nextCursor;
  }
  return rows;
}
