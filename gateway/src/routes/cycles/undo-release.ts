import { undoRelease as operation } from '@kantia/contracts/cycles/operations/undo-release.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { doneAnswer, doneSchema } from './chosen-services.js';
import { cycleParams } from './cycle-view.js';

export const undoRelease = defineRoute({
  method: 'POST',
  path: '/cycles/:id/reviews/release/undo',
  id: 'undoRelease',
  tag: 'cycles',
  summary: 'Deshacer una devolución: vuelven a revisión los servicios que siguen donde ella los dejó',
  roles: ['operator', 'approver'],
  params: cycleParams,
  body: z.strictObject({ act: z.uuid().describe('El `act` que respondió la devolución') }),
  status: 200,
  answer: doneSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    return doneAnswer(await bus.ask(operation, { cycleId: params.id, act: body.act, ifMatch }, as));
  },
});
