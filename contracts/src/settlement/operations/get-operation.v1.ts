import { defineOperation, EVERYONE } from '../../define.js';
import { record, string } from '../../schema.js';
import { operationState } from '../../vocabulary.js';

export const getSettlementOperation = defineOperation({
  owner: 'settlement',
  operation: 'get-operation',
  kind: 'query',
  access: EVERYONE,
  request: record('GetSettlementOperationV1', { id: string }),
  reply: operationState,
});
