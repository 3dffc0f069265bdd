import { resumeCycle as resumeOperation } from '@kantia/contracts/cycles/operations/resume-cycle.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const resumeCycle = defineRoute({
  method: 'POST',
  path: '/cycles/:id/resume',
  id: 'resumeCycle',
  tag: 'cycles',
  summary: 'Continuar un ciclo automático que una falla general detuvo',
  roles: OPERATORS,
  params: cycleParams,
  body: z.object({ note: z.string().trim().max(1_000).default('') }),
  status: 200,
  answer: cycleSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    return cycleAnswer(await bus.ask(resumeOperation, { cycleId: params.id, note: body.note, ifMatch }, as));
  },
});
