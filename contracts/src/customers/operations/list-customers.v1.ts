import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { array, int, record, string, uuid } from '../../schema.js';

export const customerView = record('CustomerV1', {
  id: uuid,
  code: string,
  name: string,
  idType: string,
  idNumber: string,
  email: string,
  phone: string,
  /** Words of the company's own, in alphabetical order. */
  tags: array(string),
  supplyPointCount: int,
  /** Supply contracts, counted once at each point, that are in force today in the company's zone. */
  contractsInForce: int,
  /** Rises with every change. */
  version: int,
});

export const listCustomers = defineOperation({
  owner: 'customers',
  operation: 'list-customers',
  kind: 'query',
  access: FIGURES,
  /** Empty text: not filtered. `status`: `in-force` has a contract in force today, `without` has none. */
  request: record('ListCustomersV1', { ...pageRequest, query: string, status: string, tag: string }),
  reply: pageOf('CustomerPageV1', customerView),
});
