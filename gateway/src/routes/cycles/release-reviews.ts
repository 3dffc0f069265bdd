import { releaseReviews as operation } from '@kantia/contracts/cycles/operations/release-reviews.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { chosenBody, doneAnswer, doneSchema, noteField, toChosen } from './chosen-services.js';
import { cycleParams } from './cycle-view.js';

export const releaseReviews = defineRoute({
  method: 'POST',
  path: '/cycles/:id/reviews/release',
  id: 'releaseReviews',
  tag: 'cycles',
  summary: 'Terminar la revisión: devolver donde estaban, aceptar pese a los hallazgos o repetir',
  roles: ['operator', 'approver'],
  params: cycleParams,
  body: chosenBody.extend({ resolution: z.enum(['return', 'accept', 'retry']), note: noteField }),
  status: 200,
  answer: doneSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    const request = { cycleId: params.id, ...toChosen(body), resolution: body.resolution, note: body.note, ifMatch };
    return doneAnswer(await bus.ask(operation, request, as));
  },
});
