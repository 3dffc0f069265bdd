import { changeCustomer as changeOperation } from '@kantia/contracts/customers/operations/change-customer.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { customerAnswer, customerBody, customerDetailSchema, customerParams, KEEPERS } from './customer-view.js';

export const changeCustomer = defineRoute({
  method: 'PATCH',
  path: '/customers/:id',
  id: 'changeCustomer',
  tag: 'customers',
  summary: 'Cambiar los datos de un cliente; lo que ya se congeló conserva los suyos',
  roles: KEEPERS,
  params: customerParams,
  body: z.object(customerBody),
  status: 200,
  answer: customerDetailSchema,
  async handle({ params, body, ifMatch, person, as }, { bus }) {
    return customerAnswer(await bus.ask(changeOperation, { ...params, ifMatch, ...body }, as), person);
  },
});
