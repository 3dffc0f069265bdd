import { wouldBeAlone, type Viewer } from './approval.js';
import type { Cycle } from './cycle.js';
import { onwardFromSettled, type Pace } from './flow.js';
import type { Stage } from './stage.js';
import { paceOf, type Going } from './systemic.js';
import { follow, REVIEWABLE, type Cause, type Step } from './transitions.js';

/** Why a person takes a service aside; `other` needs a note. */
export type ReviewReason =
  | 'other'
  | 'consumption'
  | 'reading'
  | 'missing-input'
  | 'price'
  | 'contract'
  | 'customer-data'
  | 'amount'
  | 'claim'
  | 'release-gate';
export type ReviewResolution = 'return' | 'accept' | 'retry';
export const NOTE_LENGTH_MAX = 1_000;

/** A service that a person means, where it stands and where it stood before it was taken aside. */
export interface Aside {
  readonly stage: Stage;
  readonly leftFrom: Stage | null;
  readonly excludedFrom: Stage | null;
}
/** The way that a service goes, or the code why it does not. */
export type Decision = { readonly path: readonly Step[] } | { readonly skip: string };

const MOVING: readonly Stage[] = ['selected', 'awaiting-inputs', 'validating', 'settling'];
const SENT: readonly Stage[] = ['sending', 'unknown', 'accepted', 'rejected'];

export function decideReview({ stage }: Aside): Decision {
  if (REVIEWABLE.includes(stage)) return { path: follow(stage, [{ to: 'in-review', cause: 'marked-for-review' }]) };
  return { skip: whyNot(stage, 'in-review', 'cycles.already-in-review') };
}

export function decideExclusion({ stage }: Aside): Decision {
  if (SENT.includes(stage)) return { skip: 'cycles.already-sent' };
  if (stage === 'excluded') return { skip: 'cycles.already-excluded' };
  return { path: follow(stage, [{ to: 'excluded', cause: 'excluded' }]) };
}

/** Unless the pace is manual, what is released goes on at once. */
export function decideRelease(service: Aside, resolution: ReviewResolution, pace: Pace): Decision {
  const { stage, leftFrom } = service;
  if (stage !== 'in-review' || leftFrom === null) return { skip: 'cycles.not-in-review' };
  const settled = leftFrom === 'settled' || leftFrom === 'approved';
  if (resolution === 'retry') {
    // Another result for a service that has one is a re-settlement.
    return settled ? { skip: 'cycles.has-statement' } : released('awaiting-inputs', 'review-released');
  }
  if (resolution === 'accept' && leftFrom === 'settlement-failed') return { skip: 'cycles.nothing-to-accept' };
  if (resolution === 'accept' && leftFrom === 'validation-failed') return released('settling', 'review-released');
  return released(settled ? 'settled' : leftFrom, 'review-released', pace);
}

/** Whether accepting it overrules a blocked validation, which is a consent like an approval. */
export function overrules(service: Aside, resolution: ReviewResolution): boolean {
  return resolution === 'accept' && service.stage === 'in-review' && service.leftFrom === 'validation-failed';
}

/** Aside once more, as long as it rests where the release left it. `moved`: it has left that place since, though it may be back. */
export function decideReviewAgain({ stage, moved }: Pick<Aside, 'stage'> & { readonly moved: boolean }): Decision {
  if (!REVIEWABLE.includes(stage)) return { skip: whyNot(stage, 'in-review', 'cycles.already-in-review') };
  if (moved) return { skip: 'cycles.moved-on' };
  return { path: follow(stage, [{ to: 'in-review', cause: 'release-undone' }]) };
}

/** Where it stood; what was on its way starts again from its inputs, a settlement from its wave. */
export function decideUndo({ stage, excludedFrom }: Aside, pace: Pace): Decision {
  if (stage !== 'excluded' || excludedFrom === null) return { skip: 'cycles.not-excluded' };
  const back: Partial<Record<Stage, Stage>> = {
    selected: 'awaiting-inputs',
    validating: 'awaiting-inputs',
    approved: 'settled',
  };
  const to = back[excludedFrom] ?? excludedFrom;
  return { path: onward('excluded', to, 'exclusion-undone', pace) };
}

function released(to: Stage, cause: Cause, pace: Pace = 'manual'): Decision {
  return { path: onward('in-review', to, cause, pace) };
}

function onward(from: Stage, to: Stage, cause: Cause, pace: Pace): readonly Step[] {
  const next: { to: Stage; cause: Cause }[] = [{ to, cause }];
  if (pace !== 'manual' && to === 'validated') next.push({ to: 'settling', cause: 'validation-accepted' });
  if (to === 'settled') next.push(...onwardFromSettled(pace));
  return follow(from, next);
}

function whyNot(stage: Stage, same: Stage, code: string): string {
  if (stage === same) return code;
  if (MOVING.includes(stage)) return 'cycles.moving';
  return stage === 'excluded' ? 'cycles.already-excluded' : 'cycles.already-sent';
}

/** What a person may do with one service of the cycle, and why not. */
export function serviceActions(service: Aside, cycle: Going & Pick<Cycle, 'startedBy'>, viewer: Viewer) {
  const { roles } = viewer;
  const pace = paceOf(cycle);
  const operator = roles.includes('operator') ? '' : 'cycles.operators-only';
  const person = operator === '' || roles.includes('approver') ? '' : 'cycles.approvers-only';
  const reasonOf = (decision: Decision) => ('skip' in decision ? decision.skip : '');
  const alone = overrules(service, 'accept') && wouldBeAlone(cycle, 'validation', viewer) ? 'cycles.four-eyes' : '';
  return [
    { name: 'review', reason: person || reasonOf(decideReview(service)) },
    { name: 'release', reason: person || reasonOf(decideRelease(service, 'return', pace)) },
    { name: 'release-accept', reason: person || alone || reasonOf(decideRelease(service, 'accept', pace)) },
    { name: 'release-retry', reason: person || reasonOf(decideRelease(service, 'retry', pace)) },
    { name: 'exclude', reason: operator || reasonOf(decideExclusion(service)) },
    { name: 'undo-exclusion', reason: operator || reasonOf(decideUndo(service, pace)) },
  ] as const;
}
