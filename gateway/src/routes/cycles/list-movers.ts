import { listMovers as listOperation } from '@kantia/contracts/cycles/operations/list-movers.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { approvalStageField } from './approval-view.js';
import { cycleParams } from './cycle-view.js';

const moverSchema = z
  .object({
    serviceId: z.uuid(),
    supplyPointId: z.uuid(),
    supplyPointCode: z.string(),
    customerName: z.string(),
    currency: z.string(),
    total: decimalField,
    energyKwh: decimalField,
    previousTotal: decimalField,
    previousEnergyKwh: decimalField,
    difference: decimalField,
    /** With one decimal; null where last month's total is zero. */
    percent: decimalField.nullable(),
    isOutlier: z.boolean(),
  })
  .meta({ id: 'Mover' });

const newcomerSchema = moverSchema
  .pick({
    serviceId: true,
    supplyPointId: true,
    supplyPointCode: true,
    customerName: true,
    currency: true,
    total: true,
    energyKwh: true,
  })
  .meta({ id: 'Newcomer' });

const newcomersSchema = z.object({ items: z.array(newcomerSchema), services: z.int() }).meta({ id: 'Newcomers' });

export const listMovers = defineRoute({
  method: 'GET',
  path: '/cycles/:id/movers',
  id: 'listMovers',
  tag: 'cycles',
  summary: 'Lo que más cambió frente al mes anterior entre lo que espera una aprobación',
  roles: FIGURES,
  params: cycleParams,
  query: z.object({
    stage: approvalStageField.default('settlement'),
    limit: z.coerce.number().int().min(1).max(500).default(20),
  }),
  status: 200,
  answer: z.object({
    items: z.array(moverSchema),
    /** Those without a last month, the largest first, and how many there are. */
    newcomers: newcomersSchema.nullable(),
  }),
  async handle({ params, query, as }, { bus }) {
    return { body: toJson(await bus.ask(listOperation, { cycleId: params.id, ...query }, as)) };
  },
});
