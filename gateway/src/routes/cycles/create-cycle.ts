import { createCycle as createOperation } from '@kantia/contracts/cycles/operations/create-cycle.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { z } from 'zod';
import { marketField, periodField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleSchema } from './cycle-view.js';

export const createCycle = defineRoute({
  method: 'POST',
  path: '/cycles',
  id: 'createCycle',
  tag: 'cycles',
  summary: 'Crear un ciclo de liquidación',
  roles: OPERATORS,
  body: z.object({
    name: z.string().trim().min(1).max(120),
    market: marketField,
    period: periodField,
    mode: z.enum(['automatic', 'manual']),
    /** Una simulación: no toma los servicios, no envía nada a facturación y no cuenta en el tablero. */
    dryRun: z.boolean().default(false),
  }),
  status: 201,
  answer: cycleSchema,
  async handle({ body, as }, { bus }) {
    const cycle = await bus.ask(createOperation, body, as);
    return { ...cycleAnswer(cycle), location: `/api/v1/cycles/${cycle.id}` };
  },
});
