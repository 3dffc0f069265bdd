import { daysBetween, localDate, type LocalDate } from '@kantia/kernel/period';

/** Days `from` to `until` (the day after the last) under the set that begins at `validFrom`. */
export interface Span {
  readonly validFrom: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
}
interface Covered {
  readonly spans: readonly Span[];
  /** The first day that no set governs; null when all are governed. */
  readonly uncovered: LocalDate | null;
}

/** Cuts days where a dated set gives way to the next: in force is the set with the latest date not after the day. */
export function spansOf(validFroms: Iterable<string>, from: LocalDate, until: LocalDate): Covered {
  const dates = [...new Set(validFroms)].toSorted();
  const spans = dates.flatMap((validFrom, index): Span[] => {
    const next = dates[index + 1];
    const start = validFrom > from ? localDate(validFrom) : from;
    const end = next !== undefined && next < until ? localDate(next) : until;
    return start < end ? [{ validFrom, from: start, until: end, days: daysBetween(start, end) }] : [];
  });
  const first = spans[0]?.from;
  return { spans, uncovered: first === from ? null : from };
}
