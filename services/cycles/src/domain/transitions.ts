import { assert } from '@kantia/kernel/assert';
import { STAGES, type Stage } from './stage.js';

/** Why a service moves. It travels with the event and stands in the timeline. */
export type Cause =
  | 'cycle-started'
  | 'inputs-resolved'
  | 'validation-passed'
  | 'validation-failed'
  | 'validation-accepted'
  | 'settlement-succeeded'
  | 'settlement-failed'
  | 'settlement-accepted'
  | 'sent-to-billing'
  | 'provider-answered'
  | 'marked-for-review'
  | 'held-by-release-gate'
  | 'review-released'
  | 'release-undone'
  | 'cause-cleared'
  | 'excluded'
  | 'exclusion-undone'
  | 'promoted';

export interface Transition {
  /** Null where a service enters the cycle. */
  readonly from: Stage | null;
  readonly to: Stage;
  readonly causes: readonly Cause[];
}

const BEFORE_SENDING: readonly Stage[] = STAGES.filter(
  (stage) => !['excluded', 'sending', 'unknown', 'accepted', 'rejected'].includes(stage),
);
/** A service at rest: nobody is working on it. */
export const REVIEWABLE: readonly Stage[] = [
  'validated',
  'validation-failed',
  'settlement-failed',
  'settled',
  'approved',
];

const BACK_FROM_EXCLUSION: readonly Stage[] = [
  'awaiting-inputs',
  'validated',
  'validation-failed',
  'settling',
  'settlement-failed',
  'in-review',
  'settled',
];

/** The only table of moves: what is not here cannot happen to a service. */
export const TRANSITIONS: readonly Transition[] = [
  { from: null, to: 'selected', causes: ['cycle-started'] },
  { from: 'selected', to: 'awaiting-inputs', causes: ['cycle-started'] },
  { from: 'awaiting-inputs', to: 'validating', causes: ['inputs-resolved'] },
  { from: 'validating', to: 'validated', causes: ['validation-passed'] },
  { from: 'validating', to: 'validation-failed', causes: ['validation-failed'] },
  { from: 'validated', to: 'settling', causes: ['validation-accepted'] },
  { from: 'settling', to: 'settled', causes: ['settlement-succeeded'] },
  { from: 'settling', to: 'settlement-failed', causes: ['settlement-failed'] },
  { from: 'settled', to: 'settling', causes: ['promoted'] },
  { from: 'approved', to: 'settling', causes: ['promoted'] },
  { from: 'settled', to: 'approved', causes: ['settlement-accepted'] },
  { from: 'approved', to: 'sending', causes: ['sent-to-billing'] },
  { from: 'sending', to: 'unknown', causes: ['provider-answered'] },
  { from: 'sending', to: 'accepted', causes: ['provider-answered'] },
  { from: 'sending', to: 'rejected', causes: ['provider-answered'] },
  { from: 'unknown', to: 'sending', causes: ['provider-answered'] },
  { from: 'unknown', to: 'accepted', causes: ['provider-answered'] },
  { from: 'unknown', to: 'rejected', causes: ['provider-answered'] },
  { from: 'rejected', to: 'sending', causes: ['provider-answered'] },
  { from: 'rejected', to: 'unknown', causes: ['provider-answered'] },
  { from: 'rejected', to: 'accepted', causes: ['provider-answered'] },
  ...REVIEWABLE.map((from): Transition => ({
    from,
    to: 'in-review',
    causes: ['marked-for-review', 'held-by-release-gate', 'release-undone'],
  })),
  { from: 'in-review', to: 'settling', causes: ['review-released'] },
  { from: 'in-review', to: 'settled', causes: ['review-released'] },
  { from: 'in-review', to: 'validated', causes: ['review-released'] },
  { from: 'in-review', to: 'validation-failed', causes: ['review-released'] },
  { from: 'in-review', to: 'settlement-failed', causes: ['review-released'] },
  { from: 'in-review', to: 'awaiting-inputs', causes: ['review-released'] },
  // A cleared cause comes of a new input or contract: what hung on it is resolved and validated anew, also after a failed settlement.
  { from: 'validation-failed', to: 'awaiting-inputs', causes: ['cause-cleared'] },
  { from: 'settlement-failed', to: 'awaiting-inputs', causes: ['cause-cleared'] },
  ...BEFORE_SENDING.map((from): Transition => ({ from, to: 'excluded', causes: ['excluded'] })),
  ...BACK_FROM_EXCLUSION.map((to): Transition => ({ from: 'excluded', to, causes: ['exclusion-undone'] })),
];

export function mayMove(from: Stage | null, to: Stage, cause: Cause): boolean {
  return TRANSITIONS.some((each) => each.from === from && each.to === to && each.causes.includes(cause));
}

export interface Step {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly cause: Cause;
}

/** The stages a service passes at once, one step for each cause; every step must stand in the table. */
export function follow(
  from: Stage | null,
  steps: readonly { readonly to: Stage; readonly cause: Cause }[],
): readonly Step[] {
  const path: Step[] = [];
  for (const { to, cause } of steps) {
    const at = path.at(-1)?.to ?? from;
    assert(mayMove(at, to, cause), `a service cannot go from ${at ?? 'nowhere'} to ${to} by ${cause}`);
    path.push({ from: at, to, cause });
  }
  return path;
}
