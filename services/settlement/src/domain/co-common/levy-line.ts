import { Decimal, decimal, sum } from '@kantia/kernel/decimal';
import { WITHOUT_QUANTITY } from '../line.js';
import { finding } from '../finding.js';
import { cell, rule, type Term } from '../term.js';
import type { CoCommonPricing, CoCommonSheet } from './figures.js';
import type { CoCommonInput, Levy, LevyTerms } from './input.js';

const HUNDRED = decimal('100');

/** COP of a whole month under one set, × 100 so that nothing is divided yet. */
function hundredfold(set: LevyTerms, base: Decimal): Decimal {
  const charge = set.value.value.times(set.mode === 'fixed' ? HUNDRED : base);
  const floored = set.minimum ? Decimal.max(charge, set.minimum.times(HUNDRED)) : charge;
  return set.maximum ? Decimal.min(floored, set.maximum.times(HUNDRED)) : floored;
}

function symbolsOf({ mode, base, minimum, maximum }: LevyTerms, suffix: string): string {
  const baseSymbol = base === 'energy' ? 'ENERGIA' : 'TOTAL_ENERGIA';
  const charge = mode === 'fixed' ? `VALOR${suffix}` : `${baseSymbol} × PCT${suffix} / 100`;
  const floored = minimum ? `max(${charge}, MINIMO${suffix})` : charge;
  return maximum ? `min(${floored}, MAXIMO${suffix})` : floored;
}

function termsOf({ mode, value: cited, minimum, maximum, days }: LevyTerms, suffix: string, several: boolean): Term[] {
  const at = (column: string) => cell(cited.provenance, column);
  const money = (symbol: string, value: Decimal, column: string): Term => ({
    symbol: `${symbol}${suffix}`,
    value,
    unit: 'COP',
    source: at(column),
  });
  const percent: Term = { symbol: `PCT${suffix}`, value: cited.value, unit: '%', source: at('valor') };
  const count = decimal(String(days));
  return [
    mode === 'fixed' ? money('VALOR', cited.value, 'valor') : percent,
    ...(minimum ? [money('MINIMO', minimum, 'minimo')] : []),
    ...(maximum ? [money('MAXIMO', maximum, 'maximo')] : []),
    ...(several ? [{ symbol: `DIAS${suffix}`, value: count, unit: 'día', source: at('vigente_desde') }] : []),
  ];
}

/** A charge of the municipality: the agreement's percentage or amount within its bounds; where sets change inside the period, by days. */
export function levyPricing(
  { sets, unmatched }: Levy,
  shown: { readonly code: string; readonly description: string },
  { levyBase }: CoCommonInput,
  { lines }: CoCommonSheet,
): CoCommonPricing {
  if (unmatched) return { findings: [finding('settlement.levy-unmatched', { ...unmatched })] };
  if (sets.length === 0) return {};
  const sumOf = (codes: readonly string[]) =>
    sum(lines.filter(({ code }) => codes.includes(code)).map(({ amount }) => amount));
  const bases = { energy: sumOf(levyBase.energy), total: sumOf(levyBase.total) };
  const several = sets.length > 1;
  const suffixOf = (index: number) => (several ? `_${index + 1}` : '');
  const days = sum(sets.map((set) => decimal(String(set.days))));
  const weighed = sets.map((set) => hundredfold(set, bases[set.base]).times(several ? set.days : 1));
  const isUsed = (base: LevyTerms['base']) => sets.some((set) => set.mode === 'percentage' && set.base === base);
  const baseTerm = (symbol: string, base: LevyTerms['base']): readonly Term[] =>
    isUsed(base) ? [{ symbol, value: bases[base], unit: 'COP', source: rule(levyBase[base].join(' + ')) }] : [];
  const rules = sets.map((set, index) => symbolsOf(set, suffixOf(index)));
  const byDays = rules.map((text, index) => `${text} × DIAS${suffixOf(index)}`).join(' + ');
  const allDays = sets.map((_, index) => `DIAS${suffixOf(index)}`).join(' + ');
  return {
    lines: [
      {
        ...shown,
        ...WITHOUT_QUANTITY,
        exact: sum(weighed).dividedBy(several ? days.times(HUNDRED) : HUNDRED),
        place: 'tax',
        taxable: false,
        formula: several ? `(${byDays}) / (${allDays})` : rules.join(''),
        terms: [
          ...baseTerm('ENERGIA', 'energy'),
          ...baseTerm('TOTAL_ENERGIA', 'total'),
          ...sets.flatMap((set, index) => termsOf(set, suffixOf(index), several)),
        ],
      },
    ],
  };
}
