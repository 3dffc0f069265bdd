import { listConsumption as listOperation } from '@kantia/contracts/customers/operations/list-consumption.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField, periodField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { supplyPointParams } from './supply-point-detail.js';

export const listConsumption = defineRoute({
  method: 'GET',
  path: '/supply-points/:id/consumption',
  id: 'listConsumption',
  tag: 'supply-points',
  summary: 'Lo que se liquidó en el punto, mes a mes, el más nuevo primero',
  roles: FIGURES,
  params: supplyPointParams,
  status: 200,
  answer: z.object({ items: z.array(z.object({ month: periodField, kwh: decimalField })) }),
  async handle({ params, as }, { bus }) {
    const { months } = await bus.ask(listOperation, { supplyPointId: params.id }, as);
    return { body: { items: months } };
  },
});
