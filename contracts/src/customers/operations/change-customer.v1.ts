import { defineOperation } from '../../define.js';
import { int, optional, record, uuid } from '../../schema.js';
import { customerFields } from './add-customer.v1.js';
import { customerView } from './list-customers.v1.js';

/** What was settled keeps the name and tax id that it was frozen with. `ifMatch`: the version that was read. */
export const changeCustomer = defineOperation({
  owner: 'customers',
  operation: 'change-customer',
  kind: 'command',
  access: ['operator', 'admin'],
  request: record('ChangeCustomerV1', { id: uuid, ifMatch: optional(int), ...customerFields }),
  reply: customerView,
});
