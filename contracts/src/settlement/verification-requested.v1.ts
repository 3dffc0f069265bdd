import { defineCommand } from '../define.js';
import { record, uuid } from '../schema.js';

/** Asks settlement, by settlement, to recompute a cycle too large for a request. Sent over the bus so that a kill only delays it. */
export const verificationRequested = defineCommand({
  owner: 'settlement',
  name: 'verification.requested.v1',
  summary: 'Recompute a cycle from its manifests and record whether the results are the same',
  schema: record('VerificationRequestedV1', { operationId: uuid, cycleId: uuid }),
});
