import { FIGURES } from '@kantia/contracts/define';
import { getStatement as getOperation } from '@kantia/contracts/settlement/operations/get-statement.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { statementFields } from '../settlements/statement-view.js';

export const getStatement = defineRoute({
  method: 'GET',
  path: '/cycles/:id/services/:supplyPointId/statement',
  id: 'getStatement',
  tag: 'cycles',
  summary: 'La liquidación de un servicio, explicada línea por línea',
  roles: FIGURES,
  params: z.object({ id: z.uuid(), supplyPointId: z.uuid() }),
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  status: 200,
  answer: z
    .object({
      id: z.uuid(),
      version: z.int(),
      cycleId: z.uuid(),
      supplyPointId: z.uuid(),
      supplyPointCode: z.string(),
      contractCode: z.string(),
      period: z.string(),
      market: z.string(),
      manifestHash: z.string(),
      ...statementFields,
    })
    .meta({ id: 'Statement' }),
  async handle({ params, query, as }, { bus }) {
    return {
      body: await bus.ask(
        getOperation,
        { cycleId: params.id, supplyPointId: params.supplyPointId, version: query.version ?? null },
        as,
      ),
    };
  },
});
