import { defineCommand } from '../define.js';
import { objectRef } from '../object-ref.js';
import { array, boolean, int, optional, record, uuid } from '../schema.js';

export const batchSettlementRequested = defineCommand({
  owner: 'cycles',
  name: 'batch.settlement-requested.v1',
  summary: 'Settle a batch of services (ascending ordinals, at most 500) of a manifest',
  schema: record('BatchSettlementRequestedV1', {
    cycleId: uuid,
    wave: int,
    batch: int,
    manifest: objectRef,
    /** Of a rehearsal: nothing comes of it for later months. */
    dryRun: optional(boolean),
    ordinals: array(int),
  }),
});
