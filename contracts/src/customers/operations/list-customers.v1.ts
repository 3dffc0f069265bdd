import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { int, record, string, uuid } from '../../schema.js';

export const customerView = record('CustomerV1', {
  id: uuid,
  code: string,
  name: string,
  idType: string,
  idNumber: string,
  email: string,
  phone: string,
  supplyPointCount: int,
});

export const listCustomers = defineOperation({
  owner: 'customers',
  operation: 'list-customers',
  kind: 'query',
  access: FIGURES,
  request: record('ListCustomersV1', { ...pageRequest, query: string }),
  reply: pageOf('CustomerPageV1', customerView),
});
