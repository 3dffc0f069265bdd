import { sum, type Decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';
import type { DataSet } from './data-set.js';
import { WITHOUT_QUANTITY, type DraftLine } from './line.js';
import { columnsOf, figure, provenance, provenanceOf } from './row.js';
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

const arrearRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  concept: z.string(),
  value: figure,
  /** Line and month (`YYYY-MM`) that an adjustment is for; null where it is for the bill as a whole. */
  bill_line: z.string().nullable().default(null),
  origin_month: z.string().nullable().default(null),
});
export type ArrearRow = z.infer<typeof arrearRow>;

/** Data sets that were frozen before adjustments named their line lack those columns. */
export const arrearsSet: DataSet<typeof arrearRow, 'service'> = {
  per: 'service',
  points: ['any.arrears'],
  shared: [],
  sql: `select ${columnsOf(arrearRow)} from (from "any.arrears" union all by name select null::varchar as bill_line, null::varchar as origin_month where false)`,
  row: arrearRow,
};

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
