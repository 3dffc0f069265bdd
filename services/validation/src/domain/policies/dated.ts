import { present } from '@kantia/kernel/assert';
import type { Period } from '@kantia/kernel/period';

/** A value that a norm, or a criterion of our own, sets from a month on. */
export interface Dated<T> {
  readonly value: T;
  readonly validFrom: Period;
  readonly norm: string;
}

/** Of rows with the newest first, the one in force in the month; `name` says what there is none of. */
export function inForce<T>(rows: readonly Dated<T>[], month: Period, name: string): T {
  return present(
    rows.find((row) => row.validFrom <= month),
    `${name} reach back to ${month}`,
  ).value;
}
