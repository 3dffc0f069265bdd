import { defineOperation } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { oneOf, record, string } from '../../schema.js';

/** Starts the import of a customers' sheet that lies in the object store. Answers the operation's id (`customers.<uuid>`). */
export const importCustomers = defineOperation({
  owner: 'customers',
  operation: 'import-customers',
  kind: 'command',
  access: ['operator', 'admin'],
  request: record('ImportCustomersV1', {
    file: objectRef,
    fileName: string,
    decimal: oneOf('DecimalMark', ['auto', 'comma', 'point']),
  }),
  reply: record('ImportStartedV1', { operationId: string }),
});
