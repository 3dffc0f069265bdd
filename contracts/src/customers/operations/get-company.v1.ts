import { defineOperation, EVERYONE } from '../../define.js';
import { empty, record, string, uuid } from '../../schema.js';

export const getCompany = defineOperation({
  owner: 'customers',
  operation: 'get-company',
  kind: 'query',
  access: EVERYONE,
  request: empty('GetCompanyV1'),
  reply: record('CompanyV1', { id: uuid, name: string, country: string, currency: string, timeZone: string }),
});
