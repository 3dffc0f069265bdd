import { refusalToApprove, type Viewer } from './approval.js';
import type { Cycle } from './cycle.js';
import { refusalToPromote } from './promotion.js';
import { countOf, STAGES, type Stage } from './stage.js';
import { REVIEWABLE } from './transitions.js';

type ActionName =
  | 'edit'
  | 'put-selection'
  | 'start'
  | 'cancel'
  | 'approve-validation'
  | 'approve-settlement'
  | 'send-to-billing'
  | 'review'
  | 'release'
  | 'exclude'
  | 'undo-exclusions'
  | 'resume'
  | 'promote'
  | 'verify';

export interface Action {
  readonly name: ActionName;
  /** Why not, as a code; empty when it is allowed. */
  readonly reason: string;
}

const SENT: readonly Stage[] = ['sending', 'unknown', 'accepted', 'rejected'];
const EXCLUDABLE = STAGES.filter((stage) => stage !== 'excluded' && !SENT.includes(stage));

/** What may be done with a cycle by this person, and why not. */
export function actionsOf(cycle: Cycle, viewer: Viewer): readonly Action[] {
  const operators = viewer.roles.includes('operator') ? '' : 'cycles.operators-only';
  return [
    { name: 'edit', reason: operators || (cycle.status === 'cancelled' ? 'cycles.already-closed' : '') },
    { name: 'put-selection', reason: operators || refusalToSelect(cycle) },
    { name: 'start', reason: operators || refusalToStart(cycle) },
    { name: 'cancel', reason: operators || refusalToCancel(cycle) },
    { name: 'approve-validation', reason: refusalToApprove(cycle, 'validation', viewer) },
    { name: 'approve-settlement', reason: refusalToApprove(cycle, 'settlement', viewer) },
    { name: 'send-to-billing', reason: refusalToApprove(cycle, 'billing', viewer) },
    { name: 'review', reason: refusalToAside(cycle, viewer, REVIEWABLE, 'cycles.nothing-at-rest') },
    { name: 'release', reason: refusalToAside(cycle, viewer, ['in-review'], 'cycles.not-in-review') },
    { name: 'exclude', reason: operators || refusalToAside(cycle, viewer, EXCLUDABLE, 'cycles.nothing-to-exclude') },
    {
      name: 'undo-exclusions',
      reason: operators || refusalToAside(cycle, viewer, ['excluded'], 'cycles.not-excluded'),
    },
    { name: 'resume', reason: operators || (cycle.pause ? '' : 'cycles.not-paused') },
    { name: 'promote', reason: operators || refusalToPromote(cycle) },
    { name: 'verify', reason: cycle.resultHash === null ? 'cycles.nothing-settled' : '' },
  ];
}

/** Whether any service stands where the act can reach it; which of them each can is told with the service. */
function refusalToAside(cycle: Cycle, viewer: Viewer, reached: readonly Stage[], nothing: string): string {
  if (!viewer.roles.some((role) => role === 'operator' || role === 'approver')) return 'cycles.approvers-only';
  if (cycle.status === 'cancelled') return 'cycles.already-closed';
  // The services of a draft are not counted by stage: they can be excluded, and come back.
  const isChosen = cycle.status === 'draft' && (reached.includes('selected') || reached.includes('excluded'));
  return (isChosen ? cycle.serviceCount : countOf(cycle.counts, reached)) > 0 ? '' : nothing;
}

export function refusalToSelect(cycle: Cycle): '' | 'cycles.already-started' {
  return cycle.status === 'draft' ? '' : 'cycles.already-started';
}

export function refusalToStart(cycle: Cycle): '' | 'cycles.already-started' | 'cycles.nothing-selected' {
  if (cycle.status !== 'draft') return 'cycles.already-started';
  return cycle.serviceCount === 0 ? 'cycles.nothing-selected' : '';
}

export function refusalToCancel(cycle: Cycle): '' | 'cycles.already-closed' | 'cycles.already-sent' {
  if (['completed', 'cancelled', 'failed'].includes(cycle.status)) return 'cycles.already-closed';
  return countOf(cycle.counts, SENT) > 0 ? 'cycles.already-sent' : '';
}
