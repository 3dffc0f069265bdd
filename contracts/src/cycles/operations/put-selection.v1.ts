import { defineOperation, OPERATORS } from '../../define.js';
import { array, int, optional, record, uuid } from '../../schema.js';
import { cycleView } from './get-cycle.v1.js';

/** Puts a frozen selection, ids, or the points of another cycle into a draft cycle and freezes the contract snapshot. `ifMatch`: row version, honoured when given. */
export const putSelection = defineOperation({
  owner: 'cycles',
  operation: 'put-selection',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 90_000,
  request: record('PutSelectionV1', {
    cycleId: uuid,
    selectionId: optional(uuid),
    ids: optional(array(uuid)),
    fromCycleId: optional(uuid),
    ifMatch: optional(int),
  }),
  reply: cycleView,
});
