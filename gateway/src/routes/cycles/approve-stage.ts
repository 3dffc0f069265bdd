import { approveStage as approveOperation } from '@kantia/contracts/cycles/operations/approve-stage.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { approvalStageField } from './approval-view.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const approveStage = defineRoute({
  method: 'POST',
  path: '/cycles/:id/approvals',
  id: 'approveStage',
  tag: 'cycles',
  summary: 'Aprobar una etapa de un ciclo manual: sigue todo lo que espera en ella',
  roles: ['operator', 'approver'],
  params: cycleParams,
  body: z.object({
    stage: approvalStageField,
    contentHash: z.string().min(1).max(128),
    /** At `billing`, of control totals that deviate, by which the person sends all the same. */
    controlHash: z.string().min(1).max(128).nullable().default(null),
  }),
  status: 200,
  answer: cycleSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    return cycleAnswer(await bus.ask(approveOperation, { cycleId: params.id, ...body, ifMatch }, as));
  },
});
