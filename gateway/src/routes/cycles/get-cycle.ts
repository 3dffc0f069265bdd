import { getCycle as getOperation } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const getCycle = defineRoute({
  method: 'GET',
  path: '/cycles/:id',
  id: 'getCycle',
  tag: 'cycles',
  summary: 'Un ciclo con sus conteos por etapa y las acciones posibles',
  roles: EVERYONE,
  params: cycleParams,
  status: 200,
  answer: cycleSchema,
  async handle({ params, person, as }, { bus }) {
    const figures = FIGURES.some((role) => person.roles.includes(role));
    return cycleAnswer(await bus.ask(getOperation, params, as), figures);
  },
});
