import { sum } from '@kantia/kernel/decimal';
import type { DraftLine } from '../line.js';
import { cell, type Term } from '../term.js';
import type { ArrearConcept, PeCommonInput } from './input.js';

/** A line that bills no quantity at a price. */
export const WITHOUT_QUANTITY = { quantity: null, unit: null, unitPrice: null } as const;

interface ArrearLine extends Pick<DraftLine, 'code' | 'description' | 'place'> {
  readonly concept: ArrearConcept;
}

/** The line of a concept of `any.arrears`, as loaded; a compensation is in the customer's favour whatever its sign in the file. */
export function arrearLine({ arrears }: PeCommonInput, { concept, ...shown }: ArrearLine): readonly DraftLine[] {
  const cited = arrears.get(concept);
  if (!cited) return [];
  const favours = concept === 'compensation';
  const terms = cited.map(({ value, provenance }, index): Term => ({
    symbol: cited.length > 1 ? `VALOR_${index + 1}` : 'VALOR',
    value,
    unit: 'PEN',
    source: cell(provenance, 'valor'),
  }));
  const total = sum(cited.map(({ value }) => value));
  const symbols = terms.map(({ symbol }) => symbol).join(' + ');
  return [
    {
      ...shown,
      ...WITHOUT_QUANTITY,
      exact: favours ? total.abs().negated() : total,
      taxable: shown.place === 'base',
      formula: favours ? `-|${symbols}|` : symbols,
      terms,
    },
  ];
}
