import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { instant, int, oneOf, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { market } from '../../vocabulary.js';

const resettlementStatus = oneOf('ResettlementStatus', [
  'draft',
  'running',
  'in-review',
  'awaiting-approval',
  'approved',
  'billed',
  'discarded',
]);

/** `netAmount`: decimal text of what the customers owe more (negative: less), null until it is known. `createdBy`: who started it, by name. */
const resettlementView = record('ResettlementV1', {
  id: uuid,
  period: string,
  market,
  reason: string,
  note: string,
  status: resettlementStatus,
  services: int,
  netAmount: optional(string),
  currency: string,
  createdBy: string,
  createdAt: instant,
});
export type ResettlementView = TypeOf<typeof resettlementView>;

/** The newest first. Empty text does not filter. */
export const listResettlements = defineOperation({
  owner: 'cycles',
  operation: 'list-resettlements',
  kind: 'query',
  access: FIGURES,
  request: record('ListResettlementsV1', { ...pageRequest, period: string, status: string }),
  reply: pageOf('ResettlementPageV1', resettlementView),
});
