import { EVERYONE, FIGURES, type ReplyOf } from '@kantia/contracts/define';
import { listDashboardServices as listOperation } from '@kantia/contracts/metrics/operations/list-dashboard-services.v1';
import { z } from 'zod';
import { findingText } from '../../finding-texts.js';
import { decimalField, filterText, findingSchema, page, pageQuery } from '../../http/fields.js';
import type { Language } from '../../http/language.js';
import { defineRoute } from '../../http/route.js';
import { dashboardQuery, positionField, viewOf } from './dashboard-schema.js';

const dashboardServiceSchema = z
  .object({
    cycleId: z.uuid().nullable(),
    cycleName: z.string(),
    supplyPointId: z.uuid(),
    supplyPointCode: z.string(),
    contractCode: z.string(),
    customerName: z.string(),
    stage: z.string(),
    outcome: z.string(),
    findings: z.array(findingSchema),
    waitingFor: z.array(z.string()),
    statement: z.object({ total: decimalField, currency: z.string(), energyKwh: decimalField }).nullable(),
  })
  .meta({ id: 'DashboardService' });

export const listDashboardServices = defineRoute({
  method: 'GET',
  path: '/dashboard/services',
  id: 'listDashboardServices',
  tag: 'dashboard',
  summary: 'Los servicios detrás de una cifra del tablero: un nodo, un estado, un enlace o una causa',
  roles: EVERYONE,
  query: pageQuery.extend({
    ...dashboardQuery.shape,
    node: filterText,
    resident: z.enum(['true', 'false']).default('false'),
    state: filterText,
    from: filterText,
    to: filterText,
    cause: filterText,
    settled: z.enum(['', 'yes', 'no']).default(''),
  }),
  status: 200,
  answer: page(dashboardServiceSchema).extend({ position: positionField }),
  async handle({ query: { cycleId, cursor, resident, flow, versions, ...filter }, person, language, as }, { bus }) {
    const request = {
      ...filter,
      ...viewOf({ flow, versions }),
      cycleId: cycleId ?? null,
      cursor: cursor ?? null,
      resident: resident === 'true',
    };
    const { items, nextCursor, total, position } = await bus.ask(listOperation, request, as);
    const figures = FIGURES.some((role) => person.roles.includes(role));
    return {
      body: {
        items: items.map((item) => toItem(item, figures, language)),
        nextCursor,
        total: { value: total, exact: true },
        position: String(position),
      },
    };
  },
});

/** An SRE sees stages and codes of findings, no figures. */
function toItem(
  { findings, ...service }: ReplyOf<typeof listOperation>['items'][number],
  figures: boolean,
  language: Language,
) {
  return {
    ...service,
    statement: figures ? service.statement : null,
    findings: findings.map(({ code, severity, params }) => ({
      code,
      severity,
      params: figures ? params : {},
      message: findingText(code, figures ? params : {}, { language }),
    })),
  };
}
