import { getCustomer as getOperation } from '@kantia/contracts/customers/operations/get-customer.v1';
import { FIGURES } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { customerAnswer, customerDetailSchema, customerParams } from './customer-view.js';

export const getCustomer = defineRoute({
  method: 'GET',
  path: '/customers/:id',
  id: 'getCustomer',
  tag: 'customers',
  summary: 'Un cliente',
  roles: FIGURES,
  params: customerParams,
  status: 200,
  answer: customerDetailSchema,
  async handle({ params, person, as }, { bus }) {
    return customerAnswer(await bus.ask(getOperation, params, as), person);
  },
});
