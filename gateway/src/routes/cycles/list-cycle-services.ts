import {
  listCycleServices as listOperation,
  type CycleServiceView,
} from '@kantia/contracts/cycles/operations/list-services.v1';
import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { findingText } from '../../finding-texts.js';
import { decimalField, filterText, findingSchema, page, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

const cycleServiceSchema = z
  .object({
    serviceId: z.uuid(),
    supplyPointId: z.uuid(),
    supplyPointCode: z.string(),
    contractCode: z.string(),
    customerName: z.string(),
    stage: z.string(),
    outcome: z.string(),
    findings: z.array(findingSchema),
    waitingFor: z.array(z.string()),
    statement: z
      .object({
        id: z.uuid(),
        version: z.int(),
        currency: z.string(),
        total: decimalField,
        energyKwh: decimalField,
        resultHash: z.string(),
      })
      .nullable(),
    invoice: z.object({ id: z.uuid(), number: z.string(), status: z.string() }).nullable(),
  })
  .meta({ id: 'CycleService' });

export const listCycleServices = defineRoute({
  method: 'GET',
  path: '/cycles/:id/services',
  id: 'listCycleServices',
  tag: 'cycles',
  summary: 'Resultados por servicio',
  roles: EVERYONE,
  params: cycleParams,
  query: pageQuery.extend({ stage: filterText, outcome: filterText, q: filterText }),
  status: 200,
  answer: page(cycleServiceSchema),
  async handle({ params, query: { limit, cursor, stage, outcome, q }, person, as }, { bus }) {
    const reply = await bus.ask(
      listOperation,
      { limit, cursor: cursor ?? null, cycleId: params.id, stage, outcome, query: q },
      as,
    );
    const figures = FIGURES.some((role) => person.roles.includes(role));
    return { body: toPage(reply, (service: CycleServiceView) => toServiceView(service, figures)) };
  },
});

/** An SRE sees stages and findings' codes, no figures. */
function toServiceView({ ordinal: _ordinal, findings, statement, ...service }: CycleServiceView, figures: boolean) {
  return {
    ...service,
    statement: figures ? statement : null,
    findings: findings.map(({ code, severity, params }) => ({
      code,
      severity,
      params: figures ? params : {},
      message: findingText(code, figures ? params : {}),
    })),
  };
}
