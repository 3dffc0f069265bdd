import { defineOperation, EVERYONE } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { array, instant, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { action, cycleMode, cycleStatus, market, stage } from '../../vocabulary.js';

/** `version` is the row version behind the ETag. Hashes are null until there is something to hash. */
export const cycleView = record('CycleV1', {
  id: uuid,
  name: string,
  market,
  period: string,
  mode: cycleMode,
  status: cycleStatus,
  version: int,
  serviceCount: int,
  counts: array(record('CycleStageCount', { stage, count: int })),
  manifestHash: optional(string),
  resultHash: optional(string),
  snapshot: optional(objectRef),
  country: optional(string),
  actions: array(action),
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
