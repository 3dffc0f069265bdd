import { listSupplyPoints as listOperation } from '@kantia/contracts/customers/operations/list-supply-points.v1';
import { FIGURES } from '@kantia/contracts/define';
import { page, pageQuery, sortField } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { filterFields, supplyPointSchema, toFilter } from './supply-point-view.js';

export const listSupplyPoints = defineRoute({
  method: 'GET',
  path: '/supply-points',
  id: 'listSupplyPoints',
  tag: 'supply-points',
  summary: 'Puntos de suministro para seleccionar',
  roles: FIGURES,
  query: pageQuery.extend({ ...filterFields, sort: sortField(['consumption', 'customer']) }),
  status: 200,
  answer: page(supplyPointSchema),
  async handle({ query: { limit, cursor, sort = null, ...filter }, as }, { bus }) {
    const request = { limit, cursor: cursor ?? null, sort, ...toFilter(filter) };
    return { body: toPage(await bus.ask(listOperation, request, as)) };
  },
});
