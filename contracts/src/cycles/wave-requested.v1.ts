import { defineCommand } from '../define.js';
import { objectRef } from '../object-ref.js';
import { array, int, optional, record, string, uuid } from '../schema.js';
import { market } from '../vocabulary.js';

/** Asks `inputs` to resolve what the waiting services need. `waiting`: ordinals of the snapshot, null for all of it. */
export const waveRequested = defineCommand({
  owner: 'cycles',
  name: 'wave.requested.v1',
  summary: 'Resolve the inputs of the services that wait, and freeze them',
  schema: record('WaveRequestedV1', {
    cycleId: uuid,
    wave: int,
    country: string,
    market,
    period: string,
    snapshot: objectRef,
    waiting: optional(array(int)),
  }),
});
