import { getSupplyPoint as getOperation } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import {
  contractVersionSchema,
  detailAnswer,
  supplyPointDetailSchema,
  supplyPointParams,
} from './supply-point-detail.js';

export const getSupplyPoint = defineRoute({
  method: 'GET',
  path: '/supply-points/:id',
  id: 'getSupplyPoint',
  tag: 'supply-points',
  summary: 'Un punto de suministro con las versiones de sus contratos',
  roles: FIGURES,
  params: supplyPointParams,
  status: 200,
  answer: supplyPointDetailSchema,
  async handle({ params, person, as }, tools) {
    return detailAnswer(await tools.bus.ask(getOperation, params, as), person, tools);
  },
});

export const listContractVersions = defineRoute({
  method: 'GET',
  path: '/supply-points/:id/contracts',
  id: 'listContractVersions',
  tag: 'supply-points',
  summary: 'Las versiones de los contratos de un punto, la más nueva primero',
  roles: FIGURES,
  params: supplyPointParams,
  status: 200,
  answer: z.object({ items: z.array(contractVersionSchema) }),
  async handle({ params, person, as }, tools) {
    const { body, ...rest } = await detailAnswer(await tools.bus.ask(getOperation, params, as), person, tools);
    return { ...rest, body: { items: supplyPointDetailSchema.parse(body).contracts } };
  },
});
