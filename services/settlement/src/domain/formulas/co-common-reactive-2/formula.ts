import { decimal, ZERO, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { billedMonth, type BilledMonth } from '../../co-common/factor-m.js';
import type { CoCommonFormula } from '../../co-common/figures.js';
import type { Reactive } from '../../co-common/input.js';
import { reactivePricing, type BilledFactor } from '../../co-common/reactive-line.js';
import { FACTOR_M_RULE, type FactorMRule } from '../../policies/co-factor-m.js';
import { inForce, type Dated } from '../../policies/dated.js';
import { rule, type Term } from '../../term.js';

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

/** Registers tell no day of excess: M stays where it was, and the month neither counts nor is clean. */
function factorOf({ daysExceeded, before }: Reactive, month: Period): BilledFactor | null {
  const policy = inForce(FACTOR_M_RULE, month);
  if (!policy) return null;
  const symbol = (value: Decimal): Term => ({ symbol: 'M', value, unit: '', source: rule(policy.norm) });
  if (!daysExceeded) return { term: before?.term ?? symbol(decimal('1')), terms: [], rule: null, after: null };
  const billed = billedMonth(before?.counters ?? null, daysExceeded.value, policy.value);
  return {
    term: symbol(billed.factorM),
    terms: [daysExceeded, ...(before?.terms ?? FIRST), ...thresholds(policy, billed)],
    rule: ruleOf(billed),
    after: billed.after,
  };
}

/** Excess reactive energy × factor M × D of the level, COP, with the counters that M follows from and the rule of the hours. */
export const coReactive2: CoCommonFormula = {
  code: 'co.common.reactive.2',
  norm: 'Resolución CREG 015/2018 cap. 12; CREG 199/2019; CREG 195/2020; CREG 101 035/2024',
  validFrom: period('2018-03'),
  validUntil: null,
  price: (input) => reactivePricing(input, { factorOf, excessOf: (inductive) => inductive.hourly ?? inductive }),
};
