import { defineOperation } from '../../define.js';
import { map, optional, record, string, uuid } from '../../schema.js';

/**
 * A new supply point with its first supply contract, for a customer who is new too unless `customerId` names one: all in one transaction,
 * checked as a row of the customers' sheet. `values` by attribute of the sheet's columns, in code words; decimals with a point.
 */
export const registerSupply = defineOperation({
  owner: 'customers',
  operation: 'register-supply',
  kind: 'command',
  access: ['operator', 'admin'],
  timeoutMs: 15_000,
  request: record('RegisterSupplyV1', { customerId: optional(uuid), values: map(string) }),
  reply: record('RegisteredSupplyV1', { customerId: uuid, supplyPointId: uuid, supplyPointCode: string }),
});
