/**
 * Bounds of the histogram of monthly consumption, kWh: 1, 2, 5 and so on, because homes and mines stand in one list. A bin holds its lower
 * bound.
 */
export const CONSUMPTION_BOUNDS: readonly string[] = [
  '1',
  '10',
  '20',
  '50',
  '100',
  '200',
  '500',
  '1000',
  '2000',
  '5000',
  '10000',
  '20000',
  '50000',
  '100000',
  '200000',
  '500000',
  '1000000',
];

export interface ConsumptionBin {
  readonly from: string | null;
  readonly until: string | null;
  readonly count: number;
}

/**
 * The bins from the first to the last that holds something, with the empty ones between. `counts` by bin: 0 lies below the first bound,
 * n from bound n on.
 */
export function consumptionBins(counts: ReadonlyMap<number, number>): readonly ConsumptionBin[] {
  const numbers = [...counts.keys()];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const bins: ConsumptionBin[] = [];
  for (let bin = first; bin <= last; bin++) {
    bins.push({
      from: CONSUMPTION_BOUNDS[bin - 1] ?? null,
      until: CONSUMPTION_BOUNDS[bin] ?? null,
      count: counts.get(bin) ?? 0,
    });
  }
  return bins;
}
