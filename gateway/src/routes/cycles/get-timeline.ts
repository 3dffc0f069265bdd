import { getCycleTimeline } from '@kantia/contracts/cycles/operations/get-timeline.v1';
import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { instantField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { namesOf } from '../users/user-names.js';
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
      z.object({
        at: instantField,
        event: z.string(),
        count: z.int(),
        cause: z.string(),
        userId: z.uuid().nullable(),
        userName: z.string().nullable(),
        reason: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
  async handle({ params, person, as }, tools) {
    const { items } = await tools.bus.ask(getCycleTimeline, { cycleId: params.id }, as);
    const names = await namesOf(tools, as.actor);
    // What people write may name customers: who sees no figures does not read it.
    const isReader = FIGURES.some((role) => person.roles.includes(role));
    const told = items.map((item) => ({
      ...item,
      note: isReader ? item.note : null,
      userName: names.get(item.userId ?? '') ?? null,
    }));
    return { body: toJson({ items: told }) };
  },
});
