import { listCustomers as listOperation } from '@kantia/contracts/customers/operations/list-customers.v1';
import { FIGURES } from '@kantia/contracts/define';
import { filterText, page, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { customerSchema } from './customer-view.js';

export const listCustomers = defineRoute({
  method: 'GET',
  path: '/customers',
  id: 'listCustomers',
  tag: 'customers',
  summary: 'Clientes',
  roles: FIGURES,
  query: pageQuery.extend({ q: filterText }),
  status: 200,
  answer: page(customerSchema),
  async handle({ query: { limit, cursor, q }, as }, { bus }) {
    return { body: toPage(await bus.ask(listOperation, { limit, cursor: cursor ?? null, query: q }, as)) };
  },
});
