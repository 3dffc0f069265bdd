import { defineOperation, EVERYONE } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { record, string } from '../../schema.js';
import { cycleView } from './get-cycle.v1.js';

export const listCycles = defineOperation({
  owner: 'cycles',
  operation: 'list-cycles',
  kind: 'query',
  access: EVERYONE,
  request: record('ListCyclesV1', { ...pageRequest, period: string, status: string }),
  reply: pageOf('CyclePageV1', cycleView),
});
