import { putSelection as putOperation } from '@kantia/contracts/cycles/operations/put-selection.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const putSelection = defineRoute({
  method: 'PUT',
  path: '/cycles/:id/selection',
  id: 'putSelection',
  tag: 'cycles',
  summary: 'Liquidar selección: poner los puntos elegidos (o los de otro ciclo) en el ciclo y congelar sus contratos',
  roles: OPERATORS,
  params: cycleParams,
  body: z.union([
    z.object({ selectionId: z.uuid() }),
    z.object({ ids: z.array(z.uuid()).min(1).max(100_000) }),
    z.object({ fromCycleId: z.uuid() }),
  ]),
  status: 200,
  answer: cycleSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    const chosen = { selectionId: null, ids: null, fromCycleId: null, ...body };
    return cycleAnswer(await bus.ask(putOperation, { cycleId: params.id, ...chosen, ifMatch }, as));
  },
});
