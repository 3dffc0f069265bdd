import { addCustomer as addOperation } from '@kantia/contracts/customers/operations/add-customer.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { customerAnswer, customerBody, customerDetailSchema, KEEPERS } from './customer-view.js';

export const addCustomer = defineRoute({
  method: 'POST',
  path: '/customers',
  id: 'addCustomer',
  tag: 'customers',
  summary: 'Agregar un cliente, todavía sin punto de suministro',
  roles: KEEPERS,
  body: z.object({ code: z.string().max(200), ...customerBody }),
  status: 201,
  answer: customerDetailSchema,
  async handle({ body, person, as }, { bus }) {
    const customer = await bus.ask(addOperation, body, as);
    return { ...customerAnswer(customer, person), location: `/api/v1/customers/${customer.id}` };
  },
});
