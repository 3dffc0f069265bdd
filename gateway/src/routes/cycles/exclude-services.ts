import { excludeServices as operation } from '@kantia/contracts/cycles/operations/exclude-services.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { chosenBody, doneAnswer, doneSchema, noteField, reasonField, toChosen } from './chosen-services.js';
import { cycleParams } from './cycle-view.js';

export const excludeServices = defineRoute({
  method: 'POST',
  path: '/cycles/:id/exclusions',
  id: 'excludeServices',
  tag: 'cycles',
  summary: 'Excluir servicios del ciclo; quedan libres para otro',
  roles: OPERATORS,
  params: cycleParams,
  body: chosenBody.extend({ reason: reasonField, note: noteField }),
  status: 200,
  answer: doneSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    const request = { cycleId: params.id, ...toChosen(body), reason: body.reason, note: body.note, ifMatch };
    return doneAnswer(await bus.ask(operation, request, as));
  },
});
