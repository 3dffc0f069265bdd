import { EVERYONE } from '@kantia/contracts/define';
import { verifyCycle as verifyOperation } from '@kantia/contracts/settlement/operations/verify-cycle.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { operationStarted, startedSchema } from '../operations/operation-view.js';
import { cycleParams } from './cycle-view.js';

const verifiedSchema = z.object({
  identical: z.boolean(),
  resultHash: z.string(),
  recomputedHash: z.string(),
  services: z.int(),
  firstDifference: z.string().nullable(),
});

export const verifyCycle = defineRoute({
  method: 'POST',
  path: '/cycles/:id/verify',
  id: 'verifyCycle',
  tag: 'cycles',
  summary: 'Recalcular desde el manifiesto congelado y comparar',
  roles: EVERYONE,
  params: cycleParams,
  keyOptional: true,
  status: 200,
  answer: z.union([verifiedSchema, startedSchema]),
  async handle({ params, as }, { bus }) {
    const { operationId, ...verified } = await bus.ask(verifyOperation, { cycleId: params.id }, as);
    return operationId ? operationStarted(operationId) : { body: verified };
  },
});
