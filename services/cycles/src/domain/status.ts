import { countOf, type Stage, type StageCounts } from './stage.js';

export const CYCLE_STATUSES = [
  'draft',
  'awaiting-inputs',
  'running',
  'awaiting-approval',
  'with-exceptions',
  'completed',
  'cancelled',
  'failed',
] as const;
export type CycleStatus = (typeof CYCLE_STATUSES)[number];

const MOVING: readonly Stage[] = ['selected', 'validating', 'settling', 'sending', 'unknown'];
/** An automatic cycle passes these at once; a service that rests there waits for a person. */
const TO_APPROVE: readonly Stage[] = ['validated', 'settled', 'approved'];
const EXCEPTIONS: readonly Stage[] = ['validation-failed', 'settlement-failed', 'in-review', 'rejected'];

export interface StatusFacts {
  readonly started: boolean;
  readonly cancelled: boolean;
  /** A wave whose inputs are being resolved keeps the cycle running: what waits may go at any moment. */
  readonly resolving: boolean;
  readonly counts: StageCounts;
}

/** The status of a cycle is a fold of the stages of its services (api.md, Status of a cycle). */
export function statusOf({ started, cancelled, resolving, counts }: StatusFacts): CycleStatus {
  if (cancelled) return 'cancelled';
  if (!started) return 'draft';
  if (resolving || countOf(counts, MOVING) > 0) return 'running';
  if (countOf(counts, TO_APPROVE) > 0) return 'awaiting-approval';
  if (countOf(counts, ['awaiting-inputs']) > 0) return 'awaiting-inputs';
  if (countOf(counts, EXCEPTIONS) > 0) return 'with-exceptions';
  return 'completed';
}

/** Where another service works on services now: nobody decides there, and what stands still there waits for that service. */
export function workedStages({ counts, resolving }: Pick<StatusFacts, 'counts' | 'resolving'>): readonly Stage[] {
  const stages: readonly Stage[] = [
    ...(resolving ? (['awaiting-inputs'] as const) : []),
    'validating',
    'settling',
    'sending',
  ];
  return stages.filter((stage) => countOf(counts, [stage]) > 0);
}
