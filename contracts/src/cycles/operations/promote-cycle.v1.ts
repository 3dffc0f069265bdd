import { defineOperation, OPERATORS } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { cycleView } from './get-cycle.v1.js';

/**
 * A dry run that came to rest becomes a cycle: its services are held, and what was settled is settled in earnest from the same manifest. Refused while
 * something moves or is in review, and by the name of a cycle that holds one of its services. `ifMatch` is required.
 */
export const promoteCycle = defineOperation({
  owner: 'cycles',
  operation: 'promote-cycle',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 30_000,
  request: record('PromoteCycleV1', { cycleId: uuid, note: string, ifMatch: optional(int) }),
  reply: cycleView,
});
