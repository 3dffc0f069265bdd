import { defineOperation, FIGURES } from '../../define.js';
import { array, int, record, string, uuid } from '../../schema.js';

/** The services that `count-services` counts, by supply point and contract code, after those of the request; at most 2,500. */
export const listServicesInForce = defineOperation({
  owner: 'customers',
  operation: 'list-services',
  kind: 'query',
  access: FIGURES,
  request: record('ListServicesV1', {
    period: string,
    market: string,
    afterPoint: string,
    afterContract: string,
    limit: int,
  }),
  reply: record('ServicesInForceV1', {
    items: array(
      record('ServiceInForce', {
        supplyPointId: uuid,
        supplyPointCode: string,
        contractCode: string,
        customerName: string,
      }),
    ),
  }),
});
