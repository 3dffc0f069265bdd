import { decimal, toText } from '@kantia/kernel/decimal';
import { addMonths, period } from '@kantia/kernel/period';
import type { CoCommonFormula } from '../src/domain/co-common/figures.js';
import type { CoCommonInput, Levy, LevyTerms, MeasuredReactive } from '../src/domain/co-common/input.js';
import { settle } from '../src/domain/engine.js';
import { coArrears } from '../src/domain/formulas/co-common-arrears/formula.js';
import { coPriorAdjustment } from '../src/domain/formulas/co-common-prior-adjustment/formula.js';
import { coReactive3 } from '../src/domain/formulas/co-common-reactive-3/formula.js';
import { coSecurityLevy } from '../src/domain/formulas/co-common-security-levy/formula.js';
import { coStreetLighting } from '../src/domain/formulas/co-common-street-lighting/formula.js';
import { coRegulatedRounding } from '../src/domain/formulas/co-regulated-rounding/formula.js';
import { cell, type Term } from '../src/domain/term.js';

export const provenance = { inputId: null, file: 'f.csv', row: 2 };
const NO_LEVY: Levy = { sets: [], unmatched: null };

/** February 2026 with nothing but what is given. */
export function aCommonInput(changed: Partial<CoCommonInput> = {}): CoCommonInput {
  return {
    period: period('2026-02'),
    reactive: null,
    measuredReactive: { pieces: [], daysExceeded: null, before: null, incomplete: [] },
    lighting: NO_LEVY,
    security: NO_LEVY,
    levyBase: { energy: ['ENERGIA'], total: ['ENERGIA', 'SUBSIDIO', 'CONTRIBUCION'] },
    arrears: new Map(),
    rounding: { payableStep: null },
    ...changed,
  };
}

export function aLevy(changed: Partial<Omit<LevyTerms, 'value'>> & { readonly value?: string } = {}): LevyTerms {
  const { value, ...rest } = changed;
  return {
    mode: 'percentage',
    base: 'energy',
    minimum: null,
    maximum: null,
    days: 28,
    ...rest,
    value: { value: decimal(value ?? '1'), provenance },
  };
}

const aTerm = (symbol: string, value: string, unit = 'kvarh'): Term => ({
  symbol,
  value: decimal(value),
  unit,
  source: cell(provenance, null),
});

/** Excess inductive and capacitive kvarh at a D; blank capacitive is not measured. `left`: the month that left what was before. */
export function aReactive(changed: {
  readonly pieces: readonly (readonly [inductive: string, capacitive: string, d: string])[];
  readonly days?: string | null;
  readonly before?: readonly [counted: string, m: string, clean: string];
  readonly month?: string;
  readonly left?: string;
}): Pick<CoCommonInput, 'reactive' | 'measuredReactive'> {
  const { pieces, month, left } = changed;
  const measured = measuredOf(changed, left === undefined ? addMonths(period(month ?? '2026-02'), -1) : period(left));
  return { reactive: pieces.length > 0 ? measured : null, measuredReactive: measured };
}
function measuredOf(
  { pieces, days = '0', before }: Parameters<typeof aReactive>[0],
  month: CoCommonInput['period'],
): MeasuredReactive {
  return {
    incomplete: [],
    pieces: pieces.map(([inductive, capacitive, d], index) => {
      const suffix = pieces.length > 1 ? `_${index + 1}` : '';
      return {
        inductive: {
          excess: aTerm(`EXCESO_IND${suffix}`, inductive),
          rule: null,
          terms: [],
          hourly: { rule: `EXCESO_IND${suffix} = Σ`, terms: [aTerm(`LIBRE${suffix}`, '0.5', 'kvarh/kWh')] },
        },
        capacitive: capacitive === '' ? null : aTerm(`CAP${suffix}`, capacitive),
        price: aTerm(`D${suffix}`, d, 'COP/kWh'),
      };
    }),
    daysExceeded: days === null ? null : aTerm('DIAS_EXCESO', days, 'día'),
    before: before
      ? {
          month,
          counters: { monthsCounted: decimal(before[0]), factorM: decimal(before[1]), monthsClean: decimal(before[2]) },
          term: aTerm('M', before[1], ''),
          terms: [
            aTerm('MESES_CONTADOS', before[0], 'mes'),
            aTerm('M_ANTERIOR', before[1], ''),
            aTerm('MESES_SIN_EXCESO', before[2], 'mes'),
          ],
        }
      : null,
  };
}

/** Lines of a market, in the place of its own formulas. */
function energy(amounts: Readonly<Record<string, string>>): CoCommonFormula {
  const lines = Object.entries(amounts).map(([code, amount]) => ({
    code,
    description: '',
    quantity: null,
    unit: null,
    unitPrice: null,
    exact: decimal(amount),
    place: 'base' as const,
    taxable: false,
    formula: '',
    terms: [],
  }));
  const figures = { kwh: { value: decimal('1'), terms: [] } };
  return {
    code: 'test.energy',
    norm: '',
    validFrom: period('1990-01'),
    validUntil: null,
    price: () => ({ figures, lines }),
  };
}

/** Settles the lines that both markets share after lines of given amounts; `reactive`: by a formula that has a successor. */
export function settleCommon(
  input: CoCommonInput,
  amounts: Readonly<Record<string, string>> = {},
  reactive: CoCommonFormula = coReactive3,
) {
  const formulas = [
    energy(amounts),
    reactive,
    coStreetLighting,
    coSecurityLevy,
    coArrears,
    coPriorAdjustment,
    coRegulatedRounding,
  ];
  return settle(input, formulas, 'COP');
}

/** Amounts by code, and the total. */
export function amountsOf(result: ReturnType<typeof settleCommon>): Readonly<Record<string, string>> {
  if (result.kind === 'failed') throw new Error(result.findings.map(({ code }) => code).join());
  const { lines, total } = result.statement;
  return Object.fromEntries([...lines.map(({ code, amount }) => [code, toText(amount)]), ['TOTAL', toText(total)]]);
}
