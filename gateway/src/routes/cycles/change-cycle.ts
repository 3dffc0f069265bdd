import { changeCycle as changeOperation } from '@kantia/contracts/cycles/operations/change-cycle.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { z } from 'zod';
import { marketField, periodField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const changeCycle = defineRoute({
  method: 'PATCH',
  path: '/cycles/:id',
  id: 'changeCycle',
  tag: 'cycles',
  summary: 'Cambiar un borrador (nombre, mercado, periodo, modo) o el nombre de un ciclo',
  roles: OPERATORS,
  params: cycleParams,
  body: z.object({
    name: z.string().trim().min(1).max(120).optional(),
    market: marketField.optional(),
    period: periodField.optional(),
    mode: z.enum(['automatic', 'manual']).optional(),
  }),
  status: 200,
  answer: cycleSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    const { name = null, market = null, period = null, mode = null } = body;
    const request = { cycleId: params.id, name, market, period, mode, ifMatch };
    return cycleAnswer(await bus.ask(changeOperation, request, as));
  },
});
