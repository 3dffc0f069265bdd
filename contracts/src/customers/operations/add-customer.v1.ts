import { defineOperation } from '../../define.js';
import { array, record, string } from '../../schema.js';
import { customerView } from './list-customers.v1.js';

/** A customer's own data, checked as in the customers' sheet. */
export const customerFields = {
  name: string,
  idType: string,
  idNumber: string,
  email: string,
  phone: string,
  tags: array(string),
} as const;

/** A customer without a supply point yet. */
export const addCustomer = defineOperation({
  owner: 'customers',
  operation: 'add-customer',
  kind: 'command',
  access: ['operator', 'admin'],
  request: record('AddCustomerV1', { code: string, ...customerFields }),
  reply: customerView,
});
