import { undoExclusions as operation } from '@kantia/contracts/cycles/operations/undo-exclusions.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { chosenBody, doneAnswer, doneSchema, noteField, toChosen } from './chosen-services.js';
import { cycleParams } from './cycle-view.js';

export const undoExclusions = defineRoute({
  method: 'POST',
  path: '/cycles/:id/exclusions/undo',
  id: 'undoExclusions',
  tag: 'cycles',
  summary: 'Deshacer exclusiones, si otro ciclo no tomó los servicios',
  roles: OPERATORS,
  params: cycleParams,
  body: chosenBody.extend({ note: noteField }),
  status: 200,
  answer: doneSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    const request = { cycleId: params.id, ...toChosen(body), note: body.note, ifMatch };
    return doneAnswer(await bus.ask(operation, request, as));
  },
});
