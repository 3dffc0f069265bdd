/** Values of a result row: VARCHAR, INTEGER, BIGINT, BOOLEAN; DATE as `YYYY-MM-DD`, DECIMAL as exact plain text. */
export type Cell = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/**
 * One connection of the DuckDB child process, with its own temporary folder. It answers in the order of asking: who asks all at
 * once keeps DuckDB at work while this process computes.
 */
export interface ColumnarSession {
  /** A scratch folder that goes with the session; DuckDB may read and write here and where `reads` points. */
  readonly folder: string;
  /** Runs statements (COPY, CREATE, INSERT …); `?` parameters are text, numbers or null. */
  run(sql: string, params?: readonly Cell[]): Promise<void>;
  /** The whole result, for small results (a few thousand rows). DOUBLE columns are refused: figures are DECIMAL. */
  query<R extends Row = Row>(sql: string, params?: readonly Cell[]): Promise<readonly R[]>;
  /** Large results, in chunks of about 2,000 rows. */
  stream<R extends Row = Row>(sql: string, params?: readonly Cell[]): AsyncIterable<readonly R[]>;
  /** Writes rows (as text cells) to a CSV file in `folder` without holding them all; returns its path. */
  writeRows(name: string, columns: readonly string[], rows: Iterable<readonly (string | null)[]>): Promise<string>;
}

/** DuckDB in a child process that is started on demand, bounded in memory and threads, and ended when idle. */
export abstract class Columnar {
  /** `reads`: local paths (from `ObjectStore.localPath`) that the session may read. Sessions are exclusive, a few at a time. */
  abstract session<R>(reads: readonly string[], work: (session: ColumnarSession) => Promise<R>): Promise<R>;
}
