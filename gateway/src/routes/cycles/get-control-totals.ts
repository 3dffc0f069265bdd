import { getControlTotals as getOperation } from '@kantia/contracts/cycles/operations/get-control-totals.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

const figures = z.object({ energyKwh: decimalField.nullable(), amount: decimalField.nullable() });
const controlTotalsSchema = z
  .object({
    /** Totals of the market are loaded for the month. */
    isLoaded: z.boolean(),
    deviates: z.boolean(),
    /** Of what both sides say; what is sent although it deviates names it. */
    contentHash: z.string().nullable(),
    tolerancePercent: decimalField,
    currency: z.string().nullable(),
    /** Of the market and month, this one included. */
    cycles: z.int(),
    services: z.int(),
    /** Services of those cycles that are neither settled nor excluded. */
    outstanding: z.int(),
    lines: z.array(
      z.object({
        component: z.string(),
        market: figures.nullable(),
        settled: figures,
        own: figures,
        /** Settled less market. */
        difference: figures,
        deviates: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ControlTotals' });

export const getControlTotals = defineRoute({
  method: 'GET',
  path: '/cycles/:id/control-totals',
  id: 'getControlTotals',
  tag: 'cycles',
  summary: 'Totales de control: lo liquidado en el mes frente a los totales del mercado, por componente',
  roles: FIGURES,
  params: cycleParams,
  status: 200,
  answer: controlTotalsSchema,
  async handle({ params, as }, { bus }) {
    return { body: toJson(await bus.ask(getOperation, { cycleId: params.id }, as)) };
  },
});
