import type { Stage } from './stage.js';
import { ZERO, type Decimal } from '@kantia/kernel/decimal';
import { isAtRest } from './nodes.js';
import type { Path } from './path.js';
import { isSettled, reasonOf, type Standing } from './standing.js';

/**
 * Services of a cycle that went the same way and stand alike. Every figure of the flow is a sum over cohorts, so card, node, ribbon and
 * list cannot disagree; services move together, so there are few of them.
 */
export interface CohortKey {
  readonly path: Path;
  readonly stage: Stage;
  /** Codes joined by commas (`reasonOf`). */
  readonly reason: string;
  readonly settled: boolean;
  readonly troubled: boolean;
  readonly counted: boolean;
  /** Since when they stand there, in ms; 0 where nobody asks (`isAtRest`). */
  readonly since: number;
}

interface CohortMeasures {
  readonly services: number;
  /** Totals of the results that count. */
  readonly value: Decimal;
  /** Of each service the latest total, else what its supply point paid in the month before, else nothing. */
  readonly atStake: Decimal;
}
export type Cohort = CohortKey & CohortMeasures;

/** Null while the service has not entered. */
function cohortOf(standing: Standing): CohortKey | null {
  const { stage, path, troubled, counted, keySince } = standing;
  if (stage === null) return null;
  return {
    path,
    stage,
    reason: reasonOf(standing),
    settled: isSettled(standing),
    troubled,
    counted,
    since: isAtRest(stage) ? 0 : keySince,
  };
}

/** Sums of changes by cohort: what services left and where they came. */
export class CohortChanges {
  private readonly sums = new Map<string, { key: CohortKey; services: number; value: Decimal; atStake: Decimal }>();

  move(before: Standing, after: Standing): void {
    this.add(before, -1);
    this.add(after, 1);
  }

  add(standing: Standing, sign: 1 | -1): void {
    const key = cohortOf(standing);
    if (key === null) return;
    const name = `${key.path} ${key.stage} ${key.settled} ${key.troubled} ${key.counted} ${key.since} ${key.reason}`;
    let sum = this.sums.get(name);
    if (!sum) this.sums.set(name, (sum = { key, services: 0, value: ZERO, atStake: ZERO }));
    const value = key.settled ? standing.total : null;
    const atStake = standing.total ?? standing.expected;
    sum.services += sign;
    if (value) sum.value = sign > 0 ? sum.value.plus(value) : sum.value.minus(value);
    if (atStake) sum.atStake = sign > 0 ? sum.atStake.plus(atStake) : sum.atStake.minus(atStake);
  }

  /** Only what changed. */
  list(): readonly Cohort[] {
    return [...this.sums.values()]
      .filter(({ services, value, atStake }) => services !== 0 || !value.isZero() || !atStake.isZero())
      .map(({ key, services, value, atStake }) => ({ ...key, services, value, atStake }));
  }
}
