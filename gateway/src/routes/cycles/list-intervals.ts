import { FIGURES } from '@kantia/contracts/define';
import { listIntervals as listOperation } from '@kantia/contracts/settlement/operations/list-intervals.v1';
import { z } from 'zod';
import { decimalField, page, pageQuery } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { termSchema } from '../settlements/statement-view.js';

export const listIntervals = defineRoute({
  method: 'GET',
  path: '/cycles/:id/services/:supplyPointId/statement/intervals',
  id: 'listIntervals',
  tag: 'cycles',
  summary: 'Las horas o cuartos de hora que suman los términos de una liquidación',
  roles: FIGURES,
  params: z.object({ id: z.uuid(), supplyPointId: z.uuid() }),
  query: pageQuery.extend({ version: z.coerce.number().int().min(1).optional() }),
  status: 200,
  answer: page(
    z.object({
      at: z.string().meta({ description: 'Hora local como la trae su archivo: inicio en Colombia, fin en Perú' }),
      terms: z.array(termSchema),
    }),
  )
    .extend({
      sums: z
        .array(z.object({ symbol: z.string(), value: decimalField, unit: z.string() }))
        .meta({ description: 'De todas las horas, no solo de esta página' }),
    })
    .meta({ id: 'Intervals' }),
  async handle({ params, query, as }, { bus }) {
    const { intervals, total, sums, next } = await bus.ask(
      listOperation,
      {
        cycleId: params.id,
        supplyPointId: params.supplyPointId,
        version: query.version ?? null,
        after: query.cursor ?? null,
        limit: query.limit,
      },
      as,
    );
    return { body: { items: [...intervals], nextCursor: next, total: { value: total, exact: true }, sums: [...sums] } };
  },
});
