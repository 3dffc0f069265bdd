import { defineOperation, OPERATORS } from '../../define.js';
import { int, optional, record, uuid } from '../../schema.js';
import { cycleView } from './get-cycle.v1.js';

export const startCycle = defineOperation({
  owner: 'cycles',
  operation: 'start-cycle',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 60_000,
  request: record('StartCycleV1', { cycleId: uuid, ifMatch: optional(int) }),
  reply: cycleView,
});
