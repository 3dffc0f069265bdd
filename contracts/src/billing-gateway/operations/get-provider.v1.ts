import { defineOperation, EVERYONE } from '../../define.js';
import { empty, record, string } from '../../schema.js';

/** The billing provider that invoices of the company leave through, by its code. */
export const getProvider = defineOperation({
  owner: 'billing-gateway',
  operation: 'get-provider',
  kind: 'query',
  access: EVERYONE,
  request: empty('GetProviderV1'),
  reply: record('ProviderV1', { code: string }),
});
