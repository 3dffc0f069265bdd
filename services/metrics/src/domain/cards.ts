import { sum, type Decimal } from '@kantia/kernel/decimal';
import type { Cohort } from './cohort.js';
import { timesOf, type StayGroup } from './stays.js';

export interface CycleSpan {
  readonly startedAt: Date | null;
  readonly lastResultAt: Date | null;
}

export interface TimeCard {
  /** Mean over services, from first coming to the inputs to the result. All in ms; null while nothing has a result. */
  readonly averageMs: number | null;
  /** From the start of the first cycle to the last result. */
  readonly spanMs: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  /** Mean wait for a person's consent over the services with a result; 0 while there is none. */
  readonly waitingMs: number;
}

export interface SettledCard {
  readonly settled: number;
  readonly value: Decimal;
  /** Of the services with a result: those that never failed, never went back and nobody had to look at. */
  readonly passed: number;
  /** Services with a result, or with trouble on their way. */
  readonly judged: number;
}

export function settledOf(cohorts: readonly Cohort[]): SettledCard {
  const settled = cohorts.filter((cohort) => cohort.settled);
  return {
    settled: servicesOf(settled),
    value: sum(settled.map(({ value }) => value)),
    passed: servicesOf(settled.filter(({ troubled }) => !troubled)),
    judged: servicesOf(cohorts.filter((cohort) => cohort.settled || cohort.troubled)),
  };
}

const WAITS = ['validation.to-approve', 'approval'];

export function timeCardOf(
  results: readonly StayGroup[],
  stays: readonly (StayGroup & { readonly key: string })[],
  cycles: readonly CycleSpan[],
): TimeCard {
  const settled = results.reduce((total, { count }) => total + count, 0);
  const { totalMs, p50Ms, p95Ms } = timesOf(results);
  const waited = timesOf(stays.filter(({ key }) => WAITS.includes(key))).totalMs;
  return {
    averageMs: settled === 0 ? null : Number(totalMs) / settled,
    spanMs: spanOf(cycles),
    p50Ms: p50Ms === null ? null : Number(p50Ms),
    p95Ms: p95Ms === null ? null : Number(p95Ms),
    waitingMs: settled === 0 ? 0 : Number(waited) / settled,
  };
}

function spanOf(cycles: readonly CycleSpan[]): number | null {
  const starts = cycles.flatMap(({ startedAt }) => (startedAt ? [startedAt.getTime()] : []));
  const ends = cycles.flatMap(({ lastResultAt }) => (lastResultAt ? [lastResultAt.getTime()] : []));
  return starts.length === 0 || ends.length === 0 ? null : Math.max(0, Math.max(...ends) - Math.min(...starts));
}

function servicesOf(cohorts: readonly Cohort[]): number {
  return cohorts.reduce((total, { services }) => total + services, 0);
}
