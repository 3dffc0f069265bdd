import { getCycleTimeline } from '@kantia/contracts/cycles/operations/get-timeline.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { instantField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

export const getTimeline = defineRoute({
  method: 'GET',
  path: '/cycles/:id/timeline',
  id: 'getCycleTimeline',
  tag: 'cycles',
  summary: 'Qué pasó en el ciclo, en orden',
  roles: EVERYONE,
  params: cycleParams,
  status: 200,
  answer: z.object({
    items: z.array(
      z.object({ at: instantField, event: z.string(), count: z.int(), cause: z.string(), userId: z.uuid().nullable() }),
    ),
  }),
  async handle({ params, as }, { bus }) {
    return { body: toJson(await bus.ask(getCycleTimeline, { cycleId: params.id }, as)) };
  },
});
