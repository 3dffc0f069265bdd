import { defineOperation, OPERATORS } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { cycleView } from './get-cycle.v1.js';

/** An automatic cycle that a systemic failure paused goes on: what rests at once, and that cause does not pause it again. `ifMatch` is required. */
export const resumeCycle = defineOperation({
  owner: 'cycles',
  operation: 'resume-cycle',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 15_000,
  request: record('ResumeCycleV1', { cycleId: uuid, note: string, ifMatch: optional(int) }),
  reply: cycleView,
});
