import { defineOperation, EVERYONE } from '../../define.js';
import { array, int, optional, record, string, uuid } from '../../schema.js';
import { finding, stage } from '../../vocabulary.js';

/** A service wherever it is named by cycle and number. Figures are decimal text. */
const foundService = record('FoundServiceV1', {
  cycleId: uuid,
  cycleName: string,
  ordinal: int,
  supplyPointId: uuid,
  supplyPointCode: string,
  contractCode: string,
  customerName: string,
  stage,
  outcome: string,
  findings: array(finding),
  waitingFor: array(string),
  statement: optional(record('FoundStatement', { total: string, currency: string, energyKwh: string })),
});

/** At most 500, in any order; what does not exist is left out. */
export const findServices = defineOperation({
  owner: 'cycles',
  operation: 'find-services',
  kind: 'query',
  access: EVERYONE,
  request: record('FindServicesV1', {
    services: array(record('ServicePlace', { cycleId: uuid, ordinal: int })),
  }),
  reply: record('FoundServicesV1', { items: array(foundService) }),
});
