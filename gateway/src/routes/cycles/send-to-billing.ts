import { approveStage as approveOperation } from '@kantia/contracts/cycles/operations/approve-stage.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { cycleAnswer, cycleParams, cycleSchema } from './cycle-view.js';

export const sendToBilling = defineRoute({
  method: 'POST',
  path: '/cycles/:id/send-to-billing',
  id: 'sendToBilling',
  tag: 'cycles',
  summary: 'Enviar a facturación lo liquidado; se repite para lo que se libere después',
  roles: ['operator', 'approver'],
  params: cycleParams,
  body: z
    .object({
      contentHash: z.string().min(1).max(128).optional(),
      /** Of control totals that deviate, by which the person sends all the same. */
      controlHash: z.string().min(1).max(128).optional(),
    })
    .nullish(),
  status: 200,
  answer: cycleSchema,
  async handle({ params, body, ifMatch, as }, { bus }) {
    const { contentHash = null, controlHash = null } = body ?? {};
    const request = { cycleId: params.id, stage: 'billing', contentHash, controlHash, ifMatch } as const;
    return cycleAnswer(await bus.ask(approveOperation, request, as));
  },
});
