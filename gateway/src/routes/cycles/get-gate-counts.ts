import { getGateCounts as operation } from '@kantia/contracts/cycles/operations/get-gate-counts.v1';
import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

export const getGateCounts = defineRoute({
  method: 'GET',
  path: '/cycles/:id/gate',
  id: 'getGateCounts',
  tag: 'cycles',
  summary: 'Qué dice la compuerta de salida de las liquidaciones del ciclo, y cuántas detiene o habría detenido',
  roles: EVERYONE,
  params: cycleParams,
  status: 200,
  answer: z.object({
    mode: z.enum(['shadow', 'on']),
    bands: z.array(
      z.object({
        band: z.enum(['auto', 'sample', 'review', 'hold']),
        services: z.int(),
        /** Those that a gate that is on keeps; in `shadow` it would have. */
        stops: z.int(),
      }),
    ),
    stopsTotal: decimalField.nullable(),
  }),
  async handle({ params, person, as }, { bus }) {
    const { stopsTotal, ...counts } = await bus.ask(operation, { cycleId: params.id }, as);
    const figures = FIGURES.some((role) => person.roles.includes(role));
    return { body: { ...counts, stopsTotal: figures ? stopsTotal : null } };
  },
});
