import { defineOperation, EVERYONE } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { array, instant, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { gateVerdict } from '../release-gate.js';
import { action, finding, stage } from '../../vocabulary.js';

/** One row of the results table. Figures are decimal text. `waitingFor`: input kinds it lacks. */
export const cycleServiceView = record('CycleServiceV1', {
  ordinal: int,
  serviceId: uuid,
  supplyPointId: uuid,
  supplyPointCode: string,
  contractCode: string,
  customerName: string,
  stage,
  outcome: string,
  findings: array(finding),
  waitingFor: array(string),
  statement: optional(
    record('ServiceStatement', {
      id: uuid,
      version: int,
      currency: string,
      total: string,
      energyKwh: string,
      resultHash: string,
    }),
  ),
  invoice: optional(record('ServiceInvoice', { id: uuid, number: string, status: string })),
  /** Of the same point and contract in the month before, in decimal text. */
  previous: optional(record('PreviousService', { period: string, total: string, energyKwh: string })),
  /** Why it is in review or excluded, and the stage that it left. */
  aside: optional(
    record('ServiceAside', { from: string, reason: string, note: string, userId: optional(uuid), at: instant }),
  ),
  /** What the release gate says of the statement. */
  gate: optional(gateVerdict),
  actions: array(action),
});
export type CycleServiceView = TypeOf<typeof cycleServiceView>;

/** `stage`, `outcome` (`ok`, `warning`, `blocked`, `waiting`) and `finding` (a code), `band` (of the release gate) and `query` (code or name) filter; empty text does not. `sort`: `total`, `energy` or `customer`, with `-` from the greatest on; else as they were selected. */
export const listCycleServices = defineOperation({
  owner: 'cycles',
  operation: 'list-services',
  kind: 'query',
  access: EVERYONE,
  request: record('ListCycleServicesV1', {
    ...pageRequest,
    cycleId: uuid,
    stage: string,
    outcome: string,
    query: string,
    finding: optional(string),
    band: optional(string),
    sort: optional(string),
  }),
  reply: pageOf('CycleServicePageV1', cycleServiceView),
});
