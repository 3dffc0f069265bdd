import { listCustomers as listOperation } from '@kantia/contracts/customers/operations/list-customers.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { filterText, page, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { customerSchema } from './customer-view.js';

export const listCustomers = defineRoute({
  method: 'GET',
  path: '/customers',
  id: 'listCustomers',
  tag: 'customers',
  summary: 'Clientes; `status` los separa por si tienen hoy un contrato vigente',
  roles: FIGURES,
  query: pageQuery.extend({
    q: filterText,
    status: z.enum(['', 'in-force', 'without']).default(''),
    tag: filterText,
  }),
  status: 200,
  answer: page(customerSchema),
  async handle({ query: { limit, cursor, q, status, tag }, as }, { bus }) {
    const request = { limit, cursor: cursor ?? null, query: q, status, tag };
    return { body: toPage(await bus.ask(listOperation, request, as)) };
  },
});
