import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { addDays, addMonths, daysBetween, type LocalDate, type Period } from '@kantia/kernel/period';
import { provenanceOf } from '../row.js';
import { cell, type Term } from '../term.js';
import type { PastDemand } from './input.js';
import type { DemandRow } from './sets.js';
import type { Segment, Usage } from './usage.js';

/** Maxima of the months before, newest first, as many as there are of `months` with the current one. */
export function historyOf(rows: readonly DemandRow[], months: number, period: Period): readonly PastDemand[] {
  const wanted = Array.from({ length: months - 1 }, (_, index) => addMonths(period, -1 - index));
  return wanted.flatMap((month) => {
    const row = rows.find((candidate) => candidate.month === month);
    if (!row) return [];
    const term = (symbol: string, value: Decimal | null): Term | null =>
      value && {
        symbol: `${symbol}_${month.replace('-', '_')}`,
        value,
        unit: 'kW',
        source: cell(provenanceOf(row), symbol),
      };
    const [peak, offPeak] = [term('MD_HP', row.md_peak), term('MD_HFP', row.md_off_peak)];
    const greater = peak && offPeak ? (peak.value.lessThan(offPeak.value) ? offPeak : peak) : null;
    return [{ month, md: term('MD', row.md) ?? greater, peak, offPeak }];
  });
}

const isSunday = (day: LocalDate) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/** Peak hours of the days that were measured, without Sundays and holidays for who asked for it. */
export function peakHoursOf(
  { from, until }: Usage,
  { excludes_sundays_holidays: excludes }: Segment,
  hoursADay: number,
  holidays: ReadonlySet<string>,
): Decimal {
  if (!excludes) return decimal(String(daysBetween(from, until) * hoursADay));
  const days = Array.from({ length: daysBetween(from, until) }, (_, index) => addDays(from, index));
  return decimal(String(days.filter((day) => !isSunday(day) && !holidays.has(day)).length * hoursADay));
}
