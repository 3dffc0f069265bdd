import type { Period } from '@kantia/kernel/period';

/** A value that a norm sets for a time: a correction is a new row, never a changed formula. Both months belong to it. */
export interface Dated<T> {
  readonly value: T;
  readonly validFrom: Period;
  readonly validUntil: Period | null;
  readonly norm: string;
}

/** The row in force in a month (text order of `YYYY-MM` is time order), or null before the first norm. */
export function inForce<T>(rows: readonly Dated<T>[], month: Period): Dated<T> | null {
  return rows.find((row) => row.validFrom <= month && (row.validUntil === null || month <= row.validUntil)) ?? null;
}
