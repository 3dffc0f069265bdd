import { defineOperation, EVERYONE } from '../../define.js';
import { record, string } from '../../schema.js';
import { operationState } from '../../vocabulary.js';

export const getCustomersOperation = defineOperation({
  owner: 'customers',
  operation: 'get-operation',
  kind: 'query',
  access: EVERYONE,
  request: record('GetCustomersOperationV1', { id: string }),
  reply: operationState,
});
