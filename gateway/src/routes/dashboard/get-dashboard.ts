import { listResettlements } from '@kantia/contracts/cycles/operations/list-resettlements.v1';
import { EVERYONE, FIGURES, type ReplyOf } from '@kantia/contracts/define';
import { getDashboard as getOperation } from '@kantia/contracts/metrics/operations/get-dashboard.v1';
import type { Bus } from '@kantia/platform/ports/bus';
import { Unavailable } from '@kantia/platform/ports/errors';
import { findingTitle } from '../../finding-texts.js';
import { toJson } from '../../http/json.js';
import type { Language } from '../../http/language.js';
import { defineRoute } from '../../http/route.js';
import { toResettlement } from '../resettlements/list-resettlements.js';
import { dashboardQuery, dashboardSchema, viewOf } from './dashboard-schema.js';

type Reply = ReplyOf<typeof getOperation>;
type Asking = Parameters<Bus['ask']>[2];
const RECENT = 5;

export const getDashboard = defineRoute({
  method: 'GET',
  path: '/dashboard',
  id: 'getDashboard',
  tag: 'dashboard',
  summary: 'Flujo, indicadores, tiempos, calidad e historia de un periodo y mercado, o de uno de sus ciclos',
  roles: EVERYONE,
  query: dashboardQuery,
  status: 200,
  answer: dashboardSchema,
  async handle({ query: { period, market, cycleId, ...view }, person, language, as }, { bus }) {
    const figures = FIGURES.some((role) => person.roles.includes(role));
    const [reply, recent] = await Promise.all([
      bus.ask(getOperation, { period, market, cycleId: cycleId ?? null, ...viewOf(view) }, as),
      figures ? recentResettlements(bus, as) : null,
    ]);
    return { body: { ...toDashboard(reply, figures, language), recentResettlements: recent } };
  },
});

/** Null while the service that has them does not answer: the figures of the dashboard come from another one. */
async function recentResettlements(bus: Bus, as: Asking): Promise<readonly unknown[] | null> {
  try {
    const { items } = await bus.ask(listResettlements, { limit: RECENT, cursor: null, period: '', status: '' }, as);
    return items.map(toResettlement);
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}

/** An SRE sees counts and times, no money. */
function toDashboard(
  { position, nodes, links, kpis, quality, history, attention, ...reply }: Reply,
  figures: boolean,
  language: Language,
) {
  return {
    ...Object(toJson(reply)),
    position: String(position),
    kpis: Object(toJson({ ...kpis, totalValue: figures ? kpis.totalValue : { local: null, usd: null } })),
    sankey: { nodes, links },
    quality: {
      ...quality,
      findings: quality.findings.map((finding) => ({ ...finding, message: findingTitle(finding.code, language) })),
    },
    history: toJson(history.map((past) => (figures ? past : { ...past, totalValue: null }))),
    attention: toJson(attention.map((cause) => (figures ? cause : { ...cause, money: null }))),
  };
}
