import type { Stage } from './stage.js';
import { ZERO, type Decimal } from '@kantia/kernel/decimal';
import type { Cohort } from './cohort.js';

export interface AttentionCause {
  /** A finding, or a state: `awaiting-inputs:<kind>`, `in-review`, `unknown`, `rejected:<the provider's code>` … */
  readonly cause: string;
  readonly services: number;
  readonly money: Decimal;
  readonly stage: Stage;
  /** ms */
  readonly oldest: number;
}

/** A service waits for a person here: always, or where the cycle is manual. */
const ALWAYS: ReadonlySet<Stage> = new Set<Stage>([
  'awaiting-inputs',
  'validation-failed',
  'settlement-failed',
  'in-review',
  'unknown',
  'rejected',
]);
const TO_APPROVE: ReadonlySet<Stage> = new Set<Stage>(['validated', 'settled', 'approved']);

export function needsAttention({ stage, mode }: { readonly stage: Stage; readonly mode: string }): boolean {
  return ALWAYS.has(stage) || (mode === 'manual' && TO_APPROVE.has(stage));
}

/** The causes for which a service stands where it does. One that lacks two inputs stands under both. */
export function causesOf({ stage, reason }: Pick<Cohort, 'stage' | 'reason'>): readonly string[] {
  if (reason === '') return [stage];
  const codes = reason.split(',');
  return stage === 'awaiting-inputs' || stage === 'rejected' ? codes.map((code) => `${stage}:${code}`) : codes;
}

/** Most money first, then the oldest. */
export function attentionOf(cohorts: readonly (Cohort & { readonly mode: string })[]): readonly AttentionCause[] {
  const causes = new Map<string, AttentionCause>();
  for (const cohort of cohorts) {
    const { stage, services, atStake, since } = cohort;
    if (services === 0 || !needsAttention(cohort)) continue;
    for (const cause of causesOf(cohort)) {
      const known = causes.get(`${stage} ${cause}`) ?? { cause, stage, services: 0, money: ZERO, oldest: since };
      causes.set(`${stage} ${cause}`, {
        ...known,
        services: known.services + services,
        money: known.money.plus(atStake),
        oldest: Math.min(known.oldest, since),
      });
    }
  }
  return [...causes.values()].toSorted((a, b) => b.money.comparedTo(a.money) || a.oldest - b.oldest);
}
