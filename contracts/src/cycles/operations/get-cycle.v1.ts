import { defineOperation, EVERYONE } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { array, boolean, instant, int, oneOf, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { action, approvalStage, cycleMode, cycleStatus, market, stage } from '../../vocabulary.js';

/**
 * What waits for a person at one stop of a manual cycle. `contentHash` covers what is shown; an approval names it. Figures are
 * decimal text, null before there are statements; `previous…` are last month's of the same supply points, as far as they are known.
 * `outliers`: services whose total differs from last month's by more than the company's limit.
 */
export const pendingApproval = record('PendingApproval', {
  stage: approvalStage,
  services: int,
  warnings: int,
  outliers: int,
  total: optional(string),
  energyKwh: optional(string),
  currency: optional(string),
  previousServices: int,
  previousTotal: optional(string),
  previousEnergyKwh: optional(string),
  contentHash: string,
  allowed: oneOf('MayApprove', ['no', 'yes']),
  reason: string,
});
export type PendingApprovalView = TypeOf<typeof pendingApproval>;

/** `version` is the row version behind the ETag. Hashes are null until there is something to hash. `toApprove` and `progress` are null in lists. */
export const cycleView = record('CycleV1', {
  id: uuid,
  name: string,
  market,
  period: string,
  mode: cycleMode,
  /** A rehearsal: it holds no service, sends nothing and counts nowhere. */
  dryRun: boolean,
  status: cycleStatus,
  version: int,
  serviceCount: int,
  counts: array(record('CycleStageCount', { stage, count: int })),
  manifestHash: optional(string),
  resultHash: optional(string),
  snapshot: optional(objectRef),
  country: optional(string),
  actions: array(action),
  toApprove: optional(array(pendingApproval)),
  /** Why an automatic cycle waits for a person: its first `services` results of the stage all failed for `cause` (a finding's code). */
  pause: optional(
    record('CyclePause', {
      stage: oneOf('PauseStage', ['validation', 'settlement']),
      cause: string,
      services: int,
      at: instant,
    }),
  ),
  /** Where services are worked on now, and when the last one came or left there: `silentSeconds` before this was read. Null in lists. */
  progress: optional(array(record('StageProgress', { stage, services: int, at: instant, silentSeconds: int }))),
  createdAt: instant,
  startedAt: optional(instant),
  finishedAt: optional(instant),
});
export type CycleView = TypeOf<typeof cycleView>;

export const getCycle = defineOperation({
  owner: 'cycles',
  operation: 'get-cycle',
  kind: 'query',
  access: EVERYONE,
  request: record('GetCycleV1', { id: uuid }),
  reply: cycleView,
});
