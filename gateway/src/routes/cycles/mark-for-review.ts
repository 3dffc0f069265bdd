import { markForReview as operation } from '@kantia/contracts/cycles/operations/mark-for-review.v1';
import { defineRoute } from '../../http/route.js';
import { chosenBody, doneAnswer, doneSchema, noteField, reasonField, toChosen } from './chosen-services.js';
import { cycleParams } from './cycle-view.js';

export const markForReview = defineRoute({
  method: 'POST',
  path: '/cycles/:id/reviews',
  id: 'markForReview',
  tag: 'cycles',
  summary: 'Marcar servicios para revisión manual, con motivo y nota; los demás siguen',
  roles: ['operator', 'approver'],
  params: cycleParams,
  body: chosenBody.extend({ reason: reasonField, note: noteField }),
  status: 200,
  answer: doneSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    const request = { cycleId: params.id, ...toChosen(body), reason: body.reason, note: body.note, ifMatch };
    return doneAnswer(await bus.ask(operation, request, as));
  },
});
