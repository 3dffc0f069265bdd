import { sum, type Decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';
import type { DraftLine } from './line.js';
import { figure, provenance, provenanceOf } from './row.js';
import { cell, type Provenance, type Term } from './term.js';

/** A figure of an input and where it lies. */
export interface Cited {
  readonly value: Decimal;
  readonly provenance: Provenance;
}

const ARREAR_CONCEPTS = [
  'compensatory-interest',
  'late-interest',
  'previous-balance',
  'instalment',
  'recovery',
  'compensation',
  'prior-adjustment',
] as const;
export type ArrearConcept = (typeof ARREAR_CONCEPTS)[number];
/** By concept; equal concepts add up. */
export type Arrears = ReadonlyMap<ArrearConcept, readonly Cited[]>;

export const arrearRow = z.object({ ...provenance, ordinal: z.number().int(), concept: z.string(), value: figure });
export type ArrearRow = z.infer<typeof arrearRow>;

function isConcept(text: string): text is ArrearConcept {
  return (ARREAR_CONCEPTS as readonly string[]).includes(text);
}

/** Ordered by value, so that the order of rows changes no term. */
export function arrearsOf(rows: readonly ArrearRow[]): Arrears {
  const ordered = rows.toSorted((a, b) => a.value.comparedTo(b.value));
  const byConcept = new Map<ArrearConcept, Cited[]>();
  for (const row of ordered) {
    if (!isConcept(row.concept)) continue;
    const cited = { value: row.value, provenance: provenanceOf(row) };
    byConcept.set(row.concept, [...(byConcept.get(row.concept) ?? []), cited]);
  }
  return byConcept;
}

/** A line that bills no quantity at a price. */
export const WITHOUT_QUANTITY = { quantity: null, unit: null, unitPrice: null } as const;

export interface ArrearLine extends Pick<DraftLine, 'code' | 'description' | 'place'> {
  readonly concept: ArrearConcept;
  readonly currency: string;
}

/** The line of a concept of `any.arrears`, as loaded; a compensation is in the customer's favour whatever its sign in the file. */
export function arrearLine(arrears: Arrears, { concept, currency, ...shown }: ArrearLine): readonly DraftLine[] {
  const cited = arrears.get(concept);
  if (!cited) return [];
  const favours = concept === 'compensation';
  const terms = cited.map(({ value, provenance: place }, index): Term => ({
    symbol: cited.length > 1 ? `VALOR_${index + 1}` : 'VALOR',
    value,
    unit: currency,
    source: cell(place, 'valor'),
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

/** Adjustment of earlier months, of either sign. */
export const priorAdjustment = (arrears: Arrears, currency: string): readonly DraftLine[] =>
  arrearLine(arrears, {
    concept: 'prior-adjustment',
    code: 'AJUSTE_ANTERIOR',
    description: 'Ajuste de meses anteriores',
    currency,
    place: 'outside',
  });
