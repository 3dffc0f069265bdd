import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { int, optional, record, string, uuid } from '../../schema.js';

/** A supply contract at one point, over all its versions. Dates are local days, both ends included. */
const contractLine = record('ContractLineV1', {
  id: uuid,
  code: string,
  supplyPointId: uuid,
  supplyPointCode: string,
  customerId: uuid,
  customerName: string,
  market: string,
  metering: string,
  since: string,
  /** Null: open. */
  until: optional(string),
  versions: int,
  /** `in-force`, `expiring` (in force, and ends within the days asked for), `expired` or `future`. */
  state: string,
  /** Days until the last one, today not counted; null: open, or not in force. */
  daysLeft: optional(int),
});

export const listContracts = defineOperation({
  owner: 'customers',
  operation: 'list-contracts',
  kind: 'query',
  access: FIGURES,
  /** Empty text: not filtered. `state` `in-force` includes those that expire; `within` 1 to 366 days. */
  request: record('ListContractsV1', {
    ...pageRequest,
    query: string,
    state: string,
    within: int,
    market: string,
    customerId: optional(uuid),
  }),
  reply: pageOf('ContractPageV1', contractLine),
});
