import { toText, type Decimal } from '@kantia/kernel/decimal';
import type { Dated } from './dated.js';

/** The figure of a dated policy in the month of the frame, as SQL; null before the first norm. */
export function inForceSql<T>(rows: readonly Dated<T>[], figureOf: (value: T) => Decimal): string {
  const cases = rows.map(({ value, validFrom, validUntil }) => {
    const until = validUntil === null ? '' : ` and period <= '${validUntil}'`;
    return `when period >= '${validFrom}'${until} then ${toText(figureOf(value))}`;
  });
  return `(select (case ${cases.join(' ')} end)::decimal(9,4) from frame)`;
}
