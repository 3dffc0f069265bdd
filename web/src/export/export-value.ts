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
