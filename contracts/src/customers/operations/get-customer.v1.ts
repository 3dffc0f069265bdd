import { defineOperation, FIGURES } from '../../define.js';
import { record, uuid } from '../../schema.js';
import { customerView } from './list-customers.v1.js';

export const getCustomer = defineOperation({
  owner: 'customers',
  operation: 'get-customer',
  kind: 'query',
  access: FIGURES,
  request: record('GetCustomerV1', { id: uuid }),
  reply: customerView,
});
