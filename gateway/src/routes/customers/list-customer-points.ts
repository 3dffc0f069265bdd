import { listCustomerPoints as listOperation } from '@kantia/contracts/customers/operations/list-customer-points.v1';
import { FIGURES } from '@kantia/contracts/define';
import { page, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { supplyPointSchema } from '../supply-points/supply-point-view.js';
import { customerParams } from './customer-view.js';

export const listCustomerPoints = defineRoute({
  method: 'GET',
  path: '/customers/:id/supply-points',
  id: 'listCustomerPoints',
  tag: 'customers',
  summary: 'Los puntos de suministro de un cliente',
  roles: FIGURES,
  params: customerParams,
  query: pageQuery,
  status: 200,
  answer: page(supplyPointSchema),
  async handle({ params, query: { limit, cursor }, as }, { bus }) {
    const request = { customerId: params.id, limit, cursor: cursor ?? null };
    return { body: toPage(await bus.ask(listOperation, request, as)) };
  },
});
