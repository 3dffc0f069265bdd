/** A cell as the writers take it: plain data, so that it can go to a worker. `code` is what a program reads. */
export interface Cell {
  readonly type: 'text' | 'number' | 'period' | 'date' | 'instant';
  /** Text; decimal text; `2026-10`; `2026-10-31`; `2026-10-31 23:59:07` in the company's zone. */
  readonly value: string;
  readonly code: string;
}
export type Row = readonly (Cell | null)[];

export interface TableHead {
  readonly headers: readonly string[];
  /** Names of the columns for programs. */
  readonly ids: readonly string[];
}
export interface Table extends TableHead {
  readonly rows: readonly Row[];
}

export type TableFormat = 'csv' | 'xlsx' | 'json';
export interface Customs {
  /** Decimal sign of the country; the other one never parts thousands here, because nothing does. */
  readonly point: ',' | '.';
  readonly separator: ';' | ',';
}
