import { FIGURES } from '@kantia/contracts/define';
import { listStatements as listOperation } from '@kantia/contracts/settlement/operations/list-statements.v1';
import { z } from 'zod';
import { decimalField, instantField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';

export const listSettlements = defineRoute({
  method: 'GET',
  path: '/supply-points/:id/settlements',
  id: 'listSettlements',
  tag: 'supply-points',
  summary: 'Lo liquidado en un punto de suministro, el periodo más nuevo primero',
  roles: FIGURES,
  params: z.object({ id: z.uuid() }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(24) }),
  status: 200,
  answer: z.object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          version: z.int(),
          cycleId: z.uuid(),
          contractCode: z.string(),
          period: z.string(),
          currency: z.string(),
          energyKwh: decimalField,
          subtotal: decimalField,
          taxes: decimalField,
          total: decimalField,
          settledAt: instantField,
        })
        .meta({ id: 'StatementSummary' }),
    ),
  }),
  async handle({ params, query, as }, { bus }) {
    return { body: toJson(await bus.ask(listOperation, { supplyPointId: params.id, limit: query.limit }, as)) };
  },
});
