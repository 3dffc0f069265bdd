import { getReadiness as getOperation } from '@kantia/contracts/cycles/operations/get-readiness.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { findingText } from '../../finding-texts.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

export const getReadiness = defineRoute({
  method: 'GET',
  path: '/cycles/:id/readiness',
  id: 'getCycleReadiness',
  tag: 'cycles',
  summary: 'Antes de iniciar: cuántos servicios pasarían, esperarían y fallarían, por causa',
  roles: EVERYONE,
  params: cycleParams,
  /** A frozen selection that the draft does not have yet, as if it had. */
  query: z.object({ selectionId: z.uuid().optional() }),
  status: 200,
  answer: z
    .object({
      pass: z.int(),
      wait: z.int(),
      fail: z.int(),
      excluded: z.int(),
      causes: z.array(
        z.object({
          outcome: z.enum(['wait', 'fail']),
          cause: z.string(),
          detail: z.string(),
          /** Of a finding: what it says. Null for kinds of inputs and cycles. */
          message: z.string().nullable(),
          services: z.int(),
        }),
      ),
    })
    .meta({ id: 'CycleReadiness' }),
  async handle({ params, query, language, as }, { bus }) {
    const request = { cycleId: params.id, selectionId: query.selectionId ?? null };
    const { causes, ...counts } = await bus.ask(getOperation, request, as);
    const told = causes.map((each) => ({
      ...each,
      message: /^(?:validation|settlement)\./.test(each.cause)
        ? findingText(each.cause, {}, { language, missing: '…' })
        : null,
    }));
    return { body: { ...counts, causes: told } };
  },
});
