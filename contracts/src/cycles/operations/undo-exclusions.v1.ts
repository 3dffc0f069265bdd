import { defineOperation, OPERATORS } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { chosenServices, doneServices } from '../chosen-services.js';

/** Takes excluded services back where they stood, unless another cycle holds them by now. `ifMatch` is required. */
export const undoExclusions = defineOperation({
  owner: 'cycles',
  operation: 'undo-exclusions',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 90_000,
  request: record('UndoExclusionsV1', { cycleId: uuid, ...chosenServices, note: string, ifMatch: optional(int) }),
  reply: record('ExclusionsUndoneV1', doneServices),
});
