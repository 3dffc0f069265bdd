import { promoteCycle as promoteOperation } from '@kantia/contracts/cycles/operations/promote-cycle.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const promoteCycle = defineRoute({
  method: 'POST',
  path: '/cycles/:id/promote',
  id: 'promoteCycle',
  tag: 'cycles',
  summary:
    'Convertir una simulación en ciclo: toma sus servicios y liquida de nuevo, en firme, desde el mismo manifiesto',
  roles: OPERATORS,
  params: cycleParams,
  body: z.object({ note: z.string().trim().max(1_000).default('') }),
  status: 200,
  answer: cycleSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    return cycleAnswer(await bus.ask(promoteOperation, { cycleId: params.id, note: body.note, ifMatch }, as));
  },
});
