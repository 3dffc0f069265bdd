import {
  listCycleServices as listOperation,
  type CycleServiceView,
} from '@kantia/contracts/cycles/operations/list-services.v1';
import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { findingText } from '../../finding-texts.js';
import {
  actionSchema,
  decimalField,
  findingSchema,
  instantField,
  page,
  pageQuery,
  periodField,
  toActions,
  sortField,
} from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import type { Language } from '../../http/language.js';
import { defineRoute } from '../../http/route.js';
import { namesOf } from '../users/user-names.js';
import { gateVerdictSchema } from './gate-settings.js';
import { cycleParams } from './cycle-view.js';
import { serviceFilter, toServiceFilter } from './service-filter.js';

export const cycleServiceSchema = z
  .object({
    serviceId: z.uuid(),
    supplyPointId: z.uuid(),
    supplyPointCode: z.string(),
    contractCode: z.string(),
    customerName: z.string(),
    stage: z.string(),
    outcome: z.string(),
    findings: z.array(findingSchema),
    /** What it waits for: kinds of inputs, with the month of their rows (`kind@month`) where one month is meant, or `contract`. */
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
    /** Of the same point and contract in the month before. */
    previous: z.object({ period: periodField, total: decimalField, energyKwh: decimalField }).nullable(),
    /** Why it is in review or excluded, and the stage that it left. */
    aside: z
      .object({
        from: z.string(),
        reason: z.string(),
        note: z.string(),
        userId: z.uuid().nullable(),
        userName: z.string().nullable(),
        at: instantField,
      })
      .nullable(),
    gate: gateVerdictSchema.nullable(),
    actions: z.array(actionSchema),
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
  query: pageQuery.extend({ ...serviceFilter.shape, sort: sortField(['total', 'energy', 'customer']) }),
  status: 200,
  answer: page(cycleServiceSchema),
  async handle({ params, query, person, language, as }, tools) {
    const { limit, cursor } = query;
    const reply = await tools.bus.ask(
      listOperation,
      { limit, cursor: cursor ?? null, cycleId: params.id, sort: query.sort ?? null, ...toServiceFilter(query) },
      as,
    );
    const figures = FIGURES.some((role) => person.roles.includes(role));
    const isAside = reply.items.some(({ aside }) => aside !== null);
    const names = isAside ? await namesOf(tools, as.actor) : new Map<string, string>();
    return { body: toPage(reply, (service: CycleServiceView) => toServiceView(service, { figures, names, language })) };
  },
});

/** An SRE sees stages and findings' codes, no figures. */
export function toServiceView(
  { ordinal: _ordinal, findings, statement, previous, aside, actions, ...service }: CycleServiceView,
  { figures, names, language }: { figures: boolean; names: ReadonlyMap<string, string>; language: Language },
) {
  return {
    ...service,
    previous: figures ? previous : null,
    aside: aside && {
      ...aside,
      note: figures ? aside.note : '',
      userName: names.get(aside.userId ?? '') ?? null,
      at: aside.at.toISOString(),
    },
    actions: toActions(actions),
    statement: figures ? statement : null,
    findings: findings.map(({ code, severity, params }) => ({
      code,
      severity,
      params: figures ? params : {},
      message: findingText(code, figures ? params : {}, { language }),
    })),
  };
}
