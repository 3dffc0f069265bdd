import { defineOperation, OPERATORS } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { reviewReason } from '../../vocabulary.js';
import { chosenServices, doneServices } from '../chosen-services.js';

/** Takes services out of the cycle, from a draft too; another cycle may settle them then. `ifMatch` is required. */
export const excludeServices = defineOperation({
  owner: 'cycles',
  operation: 'exclude-services',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 90_000,
  request: record('ExcludeServicesV1', {
    cycleId: uuid,
    ...chosenServices,
    reason: reviewReason,
    note: string,
    ifMatch: optional(int),
  }),
  reply: record('ServicesExcludedV1', doneServices),
});
