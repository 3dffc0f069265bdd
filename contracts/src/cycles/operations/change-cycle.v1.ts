import { defineOperation, OPERATORS } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { cycleMode, market } from '../../vocabulary.js';
import { cycleView } from './get-cycle.v1.js';

/**
 * Changes what is given. The name may change while the cycle is open; mode, market and period in a draft only, and another market or
 * period lets the selection go. `ifMatch` is required.
 */
export const changeCycle = defineOperation({
  owner: 'cycles',
  operation: 'change-cycle',
  kind: 'command',
  access: OPERATORS,
  request: record('ChangeCycleV1', {
    cycleId: uuid,
    name: optional(string),
    market: optional(market),
    period: optional(string),
    mode: optional(cycleMode),
    ifMatch: optional(int),
  }),
  reply: cycleView,
});
