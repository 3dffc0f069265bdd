import type { Period } from '@kantia/kernel/period';
import type { DataSet, DataSets, ServiceRows, WaveRows } from './data-set.js';
import { selectFormulas, settle, type Settled } from './engine.js';
import type { Finding } from './finding.js';
import type { Formula } from './formulas/formula.js';
import type { IntervalFigure } from './intervals.js';
import type { Settings } from './settings.js';
import type { Statement } from './statement.js';
import type { Subject } from './subject.js';

/** Rows as they were read, by set. */
export type RawRows = Readonly<Record<string, readonly unknown[]>>;

/** What the services of a batch have in common. */
export interface Frame<R> {
  readonly period: Period;
  readonly settings: Settings;
  readonly reference: R;
}
export type Prepared<I> =
  | { readonly kind: 'complete'; readonly input: I }
  | { readonly kind: 'incomplete'; readonly findings: readonly Finding[] };

/** What a settled service leaves to later months, by column; text or null. Rows that are equal are kept once. */
export type SeriesRow = Readonly<Record<string, string | null>>;
interface Leaving<I> {
  readonly period: Period;
  readonly subject: Subject;
  readonly input: I;
  readonly statement: Statement;
}
export interface Series<I> {
  /** Kind of derived input. */
  readonly kind: string;
  /** Columns after the provenance, with their DuckDB types. */
  readonly columns: Readonly<Record<string, string>>;
  rowOf(service: Leaving<I>): SeriesRow | null;
}
export interface SeriesShape {
  readonly kind: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** A settled service and the rows of each series (in the market's order) that it leaves. */
interface SettledWithSeries {
  readonly settled: Settled;
  readonly left: readonly (SeriesRow | null)[];
}
export interface Batch {
  settle(subject: Subject, rows: RawRows): SettledWithSeries;
}

/** A market with its types closed over: the rest of the service knows no market. */
export interface Market {
  readonly country: string;
  readonly market: string;
  readonly currency: string;
  readonly sets: DataSets;
  readonly formulas: readonly FormulaInfo[];
  readonly series: readonly SeriesShape[];
  /** The figures of the hours or quarters behind its determinants, of the kinds that a manifest has. */
  intervals(kinds: ReadonlySet<string>): readonly IntervalFigure[];
  /** Parses and indexes what the services share; then settles one after the other. `codes`: the formulas of the manifest. */
  open(frame: Omit<Frame<never>, 'reference'>, wave: RawRows, codes: readonly string[]): Batch;
}
type FormulaInfo = Pick<Formula<never, never>, 'code' | 'norm' | 'validFrom' | 'validUntil' | 'supersededBy'>;

interface MarketRules<D extends DataSets, R, I, F extends string> {
  readonly country: string;
  readonly market: string;
  readonly currency: string;
  readonly sets: D;
  reference(wave: WaveRows<D>): R;
  prepare(service: ServiceRows<D>, frame: Frame<R>): Prepared<I>;
  /** In the order of pricing. */
  readonly formulas: readonly Formula<I, F>[];
  readonly series: readonly Series<I>[];
  intervals(kinds: ReadonlySet<string>): readonly IntervalFigure[];
}

/** Checks and reads the rows of the sets of one sort. Which they are is found once, not for each service. */
function parserOf(sets: DataSets, per: DataSet['per']): (raw: RawRows) => Record<string, readonly unknown[]> {
  const own = Object.entries(sets).filter(([, set]) => set.per === per);
  return (raw) => {
    const parsed: Record<string, readonly unknown[]> = {};
    for (const [name, { row }] of own) parsed[name] = (raw[name] ?? []).map((cells) => row.parse(cells));
    return parsed;
  };
}

export function defineMarket<D extends DataSets, R, I, F extends string>(rules: MarketRules<D, R, I, F>): Market {
  const { country, market, currency, sets, formulas, series } = rules;
  const [parseShared, parseOwn] = [parserOf(sets, 'wave'), parserOf(sets, 'service')];
  return {
    country,
    market,
    currency,
    sets,
    formulas,
    series,
    intervals: (kinds) => rules.intervals(kinds),
    open: (head, wave, codes) => {
      const frame = { ...head, reference: rules.reference(parseShared(wave) as WaveRows<D>) };
      const chosen = selectFormulas(formulas, codes);
      return {
        settle: (subject, rows) => {
          const prepared = rules.prepare(parseOwn(rows) as ServiceRows<D>, frame);
          if (prepared.kind === 'incomplete')
            return { settled: { kind: 'failed', findings: prepared.findings }, left: [] };
          const { input } = prepared;
          const settled = settle(input, chosen, currency);
          if (settled.kind === 'failed') return { settled, left: [] };
          const leaving = { period: head.period, subject, input, statement: settled.statement };
          return { settled, left: series.map((one) => one.rowOf(leaving)) };
        },
      };
    },
  };
}
