import { refusalToApprove, type Viewer } from './approval.js';
import type { Cycle } from './cycle.js';
import { refusalToPromote } from './promotion.js';
import { countOf, type Stage } from './stage.js';

type ActionName =
  | 'edit'
  | 'put-selection'
  | 'start'
  | 'cancel'
  | 'approve-validation'
  | 'approve-settlement'
  | 'send-to-billing'
  | 'resume'
  | 'promote'
  | 'verify';

export interface Action {
  readonly name: ActionName;
  /** Why not, as a code; empty when it is allowed. */
  readonly reason: string;
}

const SENT: readonly Stage[] = ['sending', 'unknown', 'accepted', 'rejected'];

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
    { name: 'resume', reason: operators || (cycle.pause ? '' : 'cycles.not-paused') },
    { name: 'promote', reason: operators || refusalToPromote(cycle) },
    { name: 'verify', reason: cycle.resultHash === null ? 'cycles.nothing-settled' : '' },
  ];
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
