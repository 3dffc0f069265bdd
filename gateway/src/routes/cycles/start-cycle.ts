import { startCycle as startOperation } from '@kantia/contracts/cycles/operations/start-cycle.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const startCycle = defineRoute({
  method: 'POST',
  path: '/cycles/:id/start',
  id: 'startCycle',
  tag: 'cycles',
  summary: 'Continuar con liquidación',
  roles: OPERATORS,
  params: cycleParams,
  status: 200,
  answer: cycleSchema,
  async handle({ params, ifMatch, as }, { bus }) {
    return cycleAnswer(await bus.ask(startOperation, { cycleId: params.id, ifMatch }, as));
  },
});
