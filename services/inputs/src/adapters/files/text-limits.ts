/** What a file may hold once it is plain text: a bomb is stopped while it inflates. */
export const TEXT_BYTES_MAX = 1024 * 1024 * 1024;
/** Characters of one line; DuckDB refuses lines beyond 2 MB. */
export const LINE_LENGTH_MAX = 1_000_000;
/** Sheets are read whole, in a process of their own with a heap of this size. */
export const WORKBOOK_HEAP_MB = 192;
