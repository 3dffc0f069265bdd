/** What became of a service from the other cycle to this one. */
export const CHANGES = ['new', 'gone', 'changed', 'same'] as const;
export type Change = (typeof CHANGES)[number];

/**
 * Why a total changed. `consumption`: what the change of energy explains at the other cycle's money per kWh; what is left is `formula` where the
 * waves were priced by other formulas, else `price` (tariffs, prices, contract data); `other` where no kWh was there to compare with.
 */
export const CHANGE_CAUSES = ['consumption', 'formula', 'price', 'other'] as const;
type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** Figures of one service in both cycles, decimal text; null where it has no statement. */
export interface ComparedService {
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly contractCode: string;
  readonly customerName: string;
  readonly change: Change;
  readonly total: string | null;
  readonly energyKwh: string | null;
  readonly otherTotal: string | null;
  readonly otherEnergyKwh: string | null;
  /** This less the other, what is absent counting nothing. */
  readonly difference: string;
  readonly byConsumption: string;
  readonly byRest: string;
  /** The larger part; null unless it changed. */
  readonly cause: ChangeCause | null;
}

export interface ComparisonFigures {
  readonly counts: Readonly<Record<Change, number>>;
  readonly currency: string | null;
  readonly total: string;
  readonly otherTotal: string;
  readonly energyKwh: string;
  readonly otherEnergyKwh: string;
  /** Of the difference of the totals: what came, what went, and what changed by cause. They add up to it. */
  readonly byNew: string;
  readonly byGone: string;
  readonly byCause: readonly { readonly cause: ChangeCause; readonly services: number; readonly difference: string }[];
}

/** One text for a set of formulas, in whatever order a manifest names them. */
export function formulasText(codes: readonly string[]): string {
  return codes.toSorted().join('\n');
}
