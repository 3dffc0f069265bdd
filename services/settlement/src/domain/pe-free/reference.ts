import { grouped } from '../grouped.js';
import { commonReference, type CommonReference } from '../pe-common/reference.js';
import type {
  DistributionTollRow,
  ExchangeRateRow,
  LossFactorsRow,
  MainTollRow,
  PriceIndexRow,
  SecondaryTollRow,
  SharedRows,
} from './sets.js';

/** What many services share, found by key: tolls, factors, rates and indices of a wave. */
export interface Reference extends CommonReference {
  readonly mainTolls: readonly MainTollRow[];
  /** By area of demand. */
  readonly secondaryTolls: ReadonlyMap<string, readonly SecondaryTollRow[]>;
  /** By network operator. */
  readonly distributionTolls: ReadonlyMap<string, readonly DistributionTollRow[]>;
  readonly lossFactors: ReadonlyMap<string, LossFactorsRow>;
  /** By ascending day. */
  readonly exchangeRates: readonly ExchangeRateRow[];
  readonly priceIndices: ReadonlyMap<string, PriceIndexRow>;
  /** Months whose system peak is known. */
  readonly peakMonths: ReadonlySet<string>;
  /** Years of which holidays are loaded. */
  readonly holidayYears: ReadonlySet<string>;
}

interface BarPair {
  readonly month: string;
  readonly referenceBar: string;
  readonly supplyBar: string;
}
export function lossKey({ month, referenceBar, supplyBar }: BarPair): string {
  return [month, referenceBar, supplyBar].join('\u0000');
}
export function indexKey(month: string, code: string): string {
  return [month, code].join('\u0000');
}

export function reference(rows: SharedRows): Reference {
  return {
    ...commonReference(rows),
    // By component, so that the order of rows in a file changes no term.
    mainTolls: rows.mainTolls.toSorted((a, b) => (a.component < b.component ? -1 : 1)),
    secondaryTolls: grouped(rows.secondaryTolls, (row) => row.demand_area),
    distributionTolls: grouped(rows.distributionTolls, (row) => row.network_operator),
    lossFactors: new Map(
      rows.lossFactors.map((row) => [
        lossKey({ month: row.month, referenceBar: row.reference_bar, supplyBar: row.supply_bar }),
        row,
      ]),
    ),
    exchangeRates: rows.exchangeRates.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    priceIndices: new Map(rows.priceIndices.map((row) => [indexKey(row.month, row.index_code), row])),
    peakMonths: new Set(rows.systemPeaks.map(({ month }) => month)),
    holidayYears: new Set(rows.holidays.map(({ date }) => date.slice(0, 4))),
  };
}
