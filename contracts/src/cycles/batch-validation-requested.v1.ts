import { defineCommand } from '../define.js';
import { objectRef } from '../object-ref.js';
import { array, int, record, uuid } from '../schema.js';

export const batchValidationRequested = defineCommand({
  owner: 'cycles',
  name: 'batch.validation-requested.v1',
  summary: 'Validate a batch of services (ascending ordinals, at most 500) of a manifest',
  schema: record('BatchValidationRequestedV1', {
    cycleId: uuid,
    wave: int,
    batch: int,
    manifest: objectRef,
    ordinals: array(int),
  }),
});
