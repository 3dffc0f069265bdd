import { decimal } from '@kantia/kernel/decimal';
import { addMonths, period, type Period } from '@kantia/kernel/period';
import { provenanceOf } from '../row.js';
import { cell, type Term } from '../term.js';
import type { CountersLeft, MeasuredReactive } from './input.js';
import type { CounterRow } from './sets.js';

function leftBy(row: CounterRow): CountersLeft {
  const figure = (value: number) => decimal(String(value));
  const counters = {
    monthsCounted: figure(row.months_counted),
    factorM: figure(row.factor_m),
    monthsClean: figure(row.months_clean),
  };
  const left = (symbol: string, value: Term['value'], column: string, unit = ''): Term => ({
    symbol,
    value,
    unit,
    source: cell(provenanceOf(row), column),
  });
  return {
    counters,
    term: left('M', counters.factorM, 'factor_m'),
    terms: [
      left('MESES_CONTADOS', counters.monthsCounted, 'meses_contados', 'mes'),
      left('M_ANTERIOR', counters.factorM, 'factor_m'),
      left('MESES_SIN_EXCESO', counters.monthsClean, 'meses_sin_exceso', 'mes'),
    ],
  };
}

/** The counters that the month before left, as the first two formulas look for them. */
export function countersOfMonthBefore(rows: readonly CounterRow[], month: Period): CountersLeft | null {
  const row = rows.find((candidate) => candidate.month === addMonths(month, -1));
  return row ? leftBy(row) : null;
}

/** The later month first. Of two services of a point in one month the one that counted more: days of either are days of the boundary. */
const byMonthAndCount = (a: CounterRow, b: CounterRow) =>
  a.month === b.month
    ? b.months_counted - a.months_counted || b.factor_m - a.factor_m || b.months_clean - a.months_clean
    : a.month < b.month
      ? 1
      : -1;

/** The last counters that are known before a month. */
export function lastCounters(rows: readonly CounterRow[], month: Period): MeasuredReactive['before'] {
  const [row] = rows.filter((candidate) => candidate.month < month).toSorted(byMonthAndCount);
  return row ? { ...leftBy(row), month: period(row.month) } : null;
}
