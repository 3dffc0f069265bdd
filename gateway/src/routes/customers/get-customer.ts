import { getCustomer as getOperation } from '@kantia/contracts/customers/operations/get-customer.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { customerSchema } from './customer-view.js';

export const getCustomer = defineRoute({
  method: 'GET',
  path: '/customers/:id',
  id: 'getCustomer',
  tag: 'customers',
  summary: 'Un cliente',
  roles: FIGURES,
  params: z.object({ id: z.uuid() }),
  status: 200,
  answer: customerSchema,
  async handle({ params, as }, { bus }) {
    return { body: await bus.ask(getOperation, params, as) };
  },
});
