import { defineOperation } from '../../define.js';
import { int, map, optional, record, string, uuid } from '../../schema.js';
import { supplyPointDetail } from './get-supply-point.v1.js';

/**
 * A new version of a supply contract at a point, or another contract there: a row with a validity of its own, never an edit of what is
 * known. `values` as in `register-supply`, without those of customer and point; `customerId` when the point changes hands. `ifMatch`: the
 * version of the point's contracts that was read.
 */
export const addContractVersion = defineOperation({
  owner: 'customers',
  operation: 'add-contract-version',
  kind: 'command',
  access: ['operator', 'admin'],
  timeoutMs: 15_000,
  request: record('AddContractVersionV1', {
    supplyPointId: uuid,
    ifMatch: optional(int),
    customerId: optional(uuid),
    values: map(string),
  }),
  reply: supplyPointDetail,
});
