import { addContractVersion as addOperation } from '@kantia/contracts/customers/operations/add-contract-version.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { KEEPERS } from '../customers/customer-view.js';
import { supplyValues } from './register-supply.js';
import { detailAnswer, supplyPointDetailSchema, supplyPointParams } from './supply-point-detail.js';

export const addContractVersion = defineRoute({
  method: 'POST',
  path: '/supply-points/:id/contracts',
  id: 'addContractVersion',
  tag: 'supply-points',
  summary: 'Una versión nueva de un contrato del punto, u otro contrato; lo conocido no se edita',
  roles: KEEPERS,
  params: supplyPointParams,
  body: z.object({ customerId: z.uuid().nullable().default(null), values: supplyValues }),
  status: 201,
  answer: supplyPointDetailSchema,
  async handle({ params, body, ifMatch, person, as }, tools) {
    const request = { supplyPointId: params.id, ifMatch, ...body };
    return detailAnswer(await tools.bus.ask(addOperation, request, as), person, tools);
  },
});
