import { decimal, ZERO, type Decimal } from '@kantia/kernel/decimal';
import type { FactorMRule } from '../policies/co-factor-m.js';
import type { Dated } from '../policies/dated.js';
import { rule, type Term } from '../term.js';
import { billedMonth, type BilledMonth } from './factor-m.js';
import type { CountersLeft } from './input.js';
import type { BilledFactor } from './reactive-line.js';

const NOTHING_BEFORE = rule('Sin contadores de meses anteriores: M empieza en 1');
const FIRST: readonly Term[] = [
  { symbol: 'MESES_CONTADOS', value: ZERO, unit: 'mes', source: NOTHING_BEFORE },
  { symbol: 'M_ANTERIOR', value: decimal('1'), unit: '', source: NOTHING_BEFORE },
  { symbol: 'MESES_SIN_EXCESO', value: ZERO, unit: 'mes', source: NOTHING_BEFORE },
];

/** Which clause gave M, in the symbols of the terms. */
function ruleOf({ outcome }: BilledMonth): string {
  switch (outcome) {
    case 'risen':
      return 'M = min(M_MAXIMO, M_ANTERIOR + 1), pues DIAS_EXCESO > DIAS_TOLERADOS y MESES_CONTADOS + 1 > MESES_EN_1';
    case 'counted':
      return 'M = 1, pues DIAS_EXCESO > DIAS_TOLERADOS y MESES_CONTADOS + 1 ≤ MESES_EN_1';
    case 'tolerated':
      return 'M = 1, pues DIAS_EXCESO ≤ DIAS_TOLERADOS';
    case 'kept':
      return 'M = M_ANTERIOR, pues DIAS_EXCESO ≤ DIAS_TOLERADOS y MESES_SIN_EXCESO + 1 ≤ MESES_TOLERADOS';
    case 'restarted':
      return 'M = 1, pues DIAS_EXCESO ≤ DIAS_TOLERADOS y MESES_SIN_EXCESO + 1 > MESES_TOLERADOS';
  }
}

/** The thresholds that the clause compares with. */
function thresholds({ value, norm }: Dated<FactorMRule>, { daysTolerated }: BilledMonth): readonly Term[] {
  const term = (symbol: string, of: Decimal, unit: string): Term => ({ symbol, value: of, unit, source: rule(norm) });
  return [
    term('DIAS_TOLERADOS', daysTolerated, 'día'),
    term('MESES_EN_1', value.monthsAtOne, 'mes'),
    term('MESES_TOLERADOS', value.monthsCleanTolerated, 'mes'),
    term('M_MAXIMO', value.maximum, ''),
  ];
}

/** M of a month whose hours exceeded on `daysExceeded`, with the counters before it, the thresholds, and the clause that gave it. */
export function explainedFactor(
  daysExceeded: Term,
  before: CountersLeft | null,
  policy: Dated<FactorMRule>,
): BilledFactor {
  const billed = billedMonth(before?.counters ?? null, daysExceeded.value, policy.value);
  return {
    term: { symbol: 'M', value: billed.factorM, unit: '', source: rule(policy.norm) },
    terms: [daysExceeded, ...(before?.terms ?? FIRST), ...thresholds(policy, billed)],
    rule: ruleOf(billed),
    after: { counters: billed.after, terms: [daysExceeded] },
  };
}

/** M where nothing was counted before, and nothing tells days. */
export function firstFactor({ norm }: Dated<FactorMRule>): BilledFactor {
  return {
    term: { symbol: 'M', value: decimal('1'), unit: '', source: rule(norm) },
    terms: [],
    rule: null,
    after: null,
  };
}
