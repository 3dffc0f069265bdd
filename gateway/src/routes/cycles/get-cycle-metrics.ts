import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { getCycleMetrics as getOperation } from '@kantia/contracts/metrics/operations/get-cycle-metrics.v1';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

export const getCycleMetrics = defineRoute({
  method: 'GET',
  path: '/cycles/:id/metrics',
  id: 'getCycleMetrics',
  tag: 'cycles',
  summary: 'Servicios, tiempos y valor por etapa, con la posición del flujo de eventos',
  roles: EVERYONE,
  params: cycleParams,
  status: 200,
  answer: z.object({
    cycleId: z.uuid(),
    position: z.int(),
    services: z.int(),
    stages: z.array(
      z.object({
        stage: z.string(),
        resident: z.int(),
        entered: z.int(),
        left: z.int(),
        totalMs: z.int(),
        p50Ms: z.int().nullable(),
        p95Ms: z.int().nullable(),
        elapsedMs: z.int(),
      }),
    ),
    totalValue: decimalField.nullable(),
    energyKwh: decimalField.nullable(),
    currency: z.string(),
  }),
  async handle({ params, person, as }, { bus }) {
    const metrics = await bus.ask(getOperation, { cycleId: params.id }, as);
    const figures = FIGURES.some((role) => person.roles.includes(role));
    return { body: toJson(figures ? metrics : { ...metrics, totalValue: null, energyKwh: null }) };
  },
});
