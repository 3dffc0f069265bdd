import { defineOperation, OPERATORS } from '../../define.js';
import { boolean, optional, record, string } from '../../schema.js';
import { cycleMode, market } from '../../vocabulary.js';
import { cycleView } from './get-cycle.v1.js';

export const createCycle = defineOperation({
  owner: 'cycles',
  operation: 'create-cycle',
  kind: 'command',
  access: OPERATORS,
  request: record('CreateCycleV1', {
    name: string,
    market,
    period: string,
    mode: cycleMode,
    dryRun: optional(boolean),
  }),
  reply: cycleView,
});
