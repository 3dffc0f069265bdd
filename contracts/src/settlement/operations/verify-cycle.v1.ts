import { defineOperation, EVERYONE } from '../../define.js';
import { boolean, int, optional, record, string, uuid } from '../../schema.js';

/** Recomputes a cycle from its manifests and compares. Above 1,000 services it answers an operation (`settlement.<uuid>`) instead. */
export const verifyCycle = defineOperation({
  owner: 'settlement',
  operation: 'verify-cycle',
  kind: 'command',
  access: EVERYONE,
  timeoutMs: 60_000,
  request: record('VerifyCycleV1', { cycleId: uuid }),
  reply: record('VerifiedV1', {
    identical: boolean,
    resultHash: string,
    recomputedHash: string,
    services: int,
    firstDifference: optional(string),
    operationId: optional(string),
  }),
});
