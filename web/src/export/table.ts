import type { StatusObject } from '../status/status.js';

/** What a column says of a row, with its type; text and nothing are themselves. Figures are decimal text, instants ISO 8601. */
export type ExportValue =
  | string
  | null
  | { readonly kind: 'decimal'; readonly value: string | null }
  | { readonly kind: 'count'; readonly value: number | null }
  /** `2026-10`. */
  | { readonly kind: 'period'; readonly value: string | null }
  /** `2026-10-31`. */
  | { readonly kind: 'date'; readonly value: string | null }
  | { readonly kind: 'instant'; readonly value: string | null }
  | { readonly kind: 'status'; readonly object: StatusObject; readonly code: string };

/** A cell as the writers take it: plain data, so that it can go to a worker. `code` is what a program reads. */
export interface Cell {
  readonly type: 'text' | 'number' | 'period' | 'date' | 'instant';
  /** Text; decimal text; `2026-10`; `2026-10-31`; `2026-10-31 23:59:07` in the company's zone. */
  readonly value: string;
  readonly code: string;
}

export interface Table {
  readonly headers: readonly string[];
  /** Names of the columns for programs. */
  readonly ids: readonly string[];
  readonly rows: readonly (readonly (Cell | null)[])[];
}

export type ExportFormat = 'csv' | 'xlsx' | 'json';
export interface Customs {
  /** Decimal sign of the country; the other one never parts thousands here, because nothing does. */
  readonly point: ',' | '.';
  readonly separator: ';' | ',';
}
