import { defineEvent } from '../define.js';
import { array, boolean, instant, int, optional, record, string, uuid } from '../schema.js';
import { cycleMode, cycleStatus, market, stage } from '../vocabulary.js';

export const cycleChanged = defineEvent({
  owner: 'cycles',
  name: 'cycle.changed.v1',
  summary: 'A cycle was created, or its status or counts changed',
  schema: record('CycleChangedV1', {
    cycleId: uuid,
    name: string,
    market,
    period: string,
    mode: cycleMode,
    status: cycleStatus,
    serviceCount: int,
    counts: array(record('StageCount', { stage, count: int })),
    manifestHash: optional(string),
    resultHash: optional(string),
    /** A rehearsal, which counts nowhere; null in events from before there were any. */
    dryRun: optional(boolean),
    at: instant,
  }),
});
