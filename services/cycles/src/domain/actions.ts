import type { Cycle } from './cycle.js';
import { countOf, type Stage } from './stage.js';

type ActionName = 'put-selection' | 'start' | 'cancel' | 'send-to-billing' | 'verify';

export interface Action {
  readonly name: ActionName;
  /** Why not, as a code; empty when it is allowed. */
  readonly reason: string;
}

const UNPROCESSED: readonly Stage[] = ['selected', 'awaiting-inputs', 'validating', 'validated', 'settling'];
const SENT: readonly Stage[] = ['sending', 'unknown', 'accepted', 'rejected'];

/** What may be done with a cycle by somebody with these roles, and why not. */
export function actionsOf(cycle: Cycle, roles: readonly string[]): readonly Action[] {
  const operators = roles.includes('operator') ? '' : 'cycles.operators-only';
  return [
    { name: 'put-selection', reason: operators || refusalToSelect(cycle) },
    { name: 'start', reason: operators || refusalToStart(cycle) },
    { name: 'cancel', reason: operators || refusalToCancel(cycle) },
    { name: 'send-to-billing', reason: operators || refusalToSend(cycle) },
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

function refusalToCancel(cycle: Cycle): string {
  if (['completed', 'cancelled', 'failed'].includes(cycle.status)) return 'cycles.already-closed';
  return countOf(cycle.counts, SENT) > 0 ? 'cycles.already-sent' : '';
}

/** An automatic cycle sends by itself; a manual one once every selected service is processed. */
function refusalToSend(cycle: Cycle): string {
  if (cycle.mode === 'automatic') return 'cycles.sends-by-itself';
  if (cycle.status === 'draft' || countOf(cycle.counts, UNPROCESSED) > 0) return 'cycles.not-processed';
  return countOf(cycle.counts, ['settled', 'approved']) > 0 ? '' : 'cycles.nothing-to-send';
}
