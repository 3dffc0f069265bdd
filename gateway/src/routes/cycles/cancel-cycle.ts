import { cancelCycle as cancelOperation } from '@kantia/contracts/cycles/operations/cancel-cycle.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const cancelCycle = defineRoute({
  method: 'POST',
  path: '/cycles/:id/cancel',
  id: 'cancelCycle',
  tag: 'cycles',
  summary: 'Cancelar un ciclo del que nada se ha enviado; sus servicios quedan libres',
  roles: OPERATORS,
  params: cycleParams,
  body: z.object({ note: z.string().trim().min(1).max(1_000) }),
  status: 200,
  answer: cycleSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    return cycleAnswer(await bus.ask(cancelOperation, { cycleId: params.id, note: body.note, ifMatch }, as));
  },
});
