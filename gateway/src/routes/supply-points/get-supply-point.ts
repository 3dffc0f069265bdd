import { getSupplyPoint as getOperation } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { supplyPointSchema } from './supply-point-view.js';

export const getSupplyPoint = defineRoute({
  method: 'GET',
  path: '/supply-points/:id',
  id: 'getSupplyPoint',
  tag: 'supply-points',
  summary: 'Un punto de suministro con las versiones de su contrato',
  roles: FIGURES,
  params: z.object({ id: z.uuid() }),
  status: 200,
  answer: z.object({
    supplyPoint: supplyPointSchema,
    contracts: z.array(
      z.object({
        id: z.uuid(),
        code: z.string(),
        validFrom: z.string(),
        validUntil: z.string().nullable(),
        terms: z.record(z.string(), z.string()),
      }),
    ),
  }),
  async handle({ params, as }, { bus }) {
    return { body: await bus.ask(getOperation, params, as) };
  },
});
