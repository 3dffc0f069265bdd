import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** Weight of a bracket of monthly kWh in the distribution of public lighting; `until` inclusive, null for the last. */
export interface LightingWeight {
  readonly until: number | null;
  readonly weight: number;
}

const WEIGHTS = [
  [30, 1],
  [100, 3],
  [150, 5],
  [300, 10],
  [500, 15],
  [750, 20],
  [1_000, 30],
  [1_500, 45],
  [3_000, 70],
  [5_000, 80],
  [7_500, 120],
  [10_000, 140],
  [12_500, 150],
  [15_000, 190],
  [17_500, 200],
  [20_000, 220],
  [30_000, 250],
  [50_000, 350],
  [75_000, 400],
  [100_000, 450],
  [200_000, 500],
  [400_000, 700],
  [null, 1_000],
] as const;

export const LIGHTING_WEIGHTS: readonly Dated<readonly LightingWeight[]>[] = [
  {
    value: WEIGHTS.map(([until, weight]) => ({ until, weight })),
    validFrom: period('1993-02'),
    validUntil: null,
    norm: 'RLCE (DS 009-93-EM) art. 184',
  },
];
