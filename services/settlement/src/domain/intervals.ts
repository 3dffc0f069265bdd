import { sum, type Decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';
import { figure, provenance, provenanceOf } from './row.js';
import { cell, rule, type Term } from './term.js';

/** What was measured in one hour or quarter of a service, and what it was worth, as terms with their sources. */
export interface Interval {
  /** Local start (Colombia) or end (Peru) of the interval, as its file has it: `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  readonly terms: readonly Term[];
}

interface Named {
  readonly symbol: string;
  readonly unit: string;
}
/**
 * A figure that is read: `sql` is a SELECT of `ordinal, moment` (TIMESTAMP), `value` (DECIMAL, null where the interval has none), `input_id,
 * file, "row", "column"` over the views of the market's sets. `norm`: by which rule it is made of others; null for the cell of a file.
 */
export interface ReadFigure extends Named {
  readonly sql: string;
  readonly norm: string | null;
}
/** A figure that is the product of two others of its interval: exact, where DuckDB's 38 digits would not do. */
interface ProductFigure extends Named {
  readonly product: readonly [string, string];
  readonly norm: string;
}
/** One figure of each interval behind the determinants of a profile, in the order of reading. */
export type IntervalFigure = ReadFigure | ProductFigure;

export const isRead = (figure: IntervalFigure): figure is ReadFigure => 'sql' in figure;

export const intervalRow = z.object({ ...provenance, at: z.string(), value: figure, column: z.string().nullable() });
type IntervalRow = z.infer<typeof intervalRow>;

/** A figure that no cell holds: the columns of its place. */
export const NO_PLACE =
  'null::varchar as input_id, null::varchar as file, null::integer as "row", null::varchar as "column"';

/** Empty where the interval lacks one of the two. */
function productOf({ symbol, unit, norm, product }: ProductFigure, terms: readonly Term[]): readonly Term[] {
  const [a, b] = product.map((name) => terms.find((term) => term.symbol === name));
  return a && b ? [{ symbol, unit, value: a.value.times(b.value), source: rule(norm) }] : [];
}

/** Rows of the figures that are read → intervals in the order of time, each with its terms in the order of the figures. */
export function intervalsOf(
  figures: readonly IntervalFigure[],
  rowsOf: ReadonlyMap<IntervalFigure, readonly IntervalRow[]>,
): readonly Interval[] {
  const byTime = new Map<string, Term[]>();
  for (const each of figures) {
    const { symbol, unit, norm } = each;
    if (isRead(each))
      for (const row of rowsOf.get(each) ?? []) {
        const source = norm === null ? cell(provenanceOf(row), row.column) : rule(norm);
        const terms = byTime.get(row.at) ?? [];
        terms.push({ symbol, unit, value: row.value, source });
        byTime.set(row.at, terms);
      }
    else for (const terms of byTime.values()) terms.push(...productOf(each, terms));
  }
  return [...byTime].map(([at, terms]) => ({ at, terms })).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** What the figures of all intervals add up to, by symbol; of what has no unit there is no sum. */
export function sumsOf(intervals: readonly Interval[]): readonly (Named & { readonly value: Decimal })[] {
  const terms = intervals.flatMap((interval) => interval.terms).filter(({ unit }) => unit !== '');
  const bySymbol = new Map<string, Term[]>();
  for (const term of terms) {
    const own = bySymbol.get(term.symbol);
    if (own) own.push(term);
    else bySymbol.set(term.symbol, [term]);
  }
  return [...bySymbol].map(([symbol, own]) => ({
    symbol,
    unit: own[0]?.unit ?? '',
    value: sum(own.map(({ value }) => value)),
  }));
}
