import { defineOperation, OPERATORS } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { cycleView } from './get-cycle.v1.js';

/** Ends a cycle of which nothing was sent, for ever; its services are free for another one. `ifMatch` is required. */
export const cancelCycle = defineOperation({
  owner: 'cycles',
  operation: 'cancel-cycle',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 15_000,
  request: record('CancelCycleV1', { cycleId: uuid, note: string, ifMatch: optional(int) }),
  reply: cycleView,
});
