import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { record, uuid } from '../../schema.js';
import { supplyPointView } from './list-supply-points.v1.js';

/** The supply points whose newest contract version names the customer. */
export const listCustomerPoints = defineOperation({
  owner: 'customers',
  operation: 'list-customer-points',
  kind: 'query',
  access: FIGURES,
  request: record('ListCustomerPointsV1', { ...pageRequest, customerId: uuid }),
  reply: pageOf('CustomerPointPageV1', supplyPointView),
});
