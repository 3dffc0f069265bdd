import {
  listResettlements as listOperation,
  type ResettlementView,
} from '@kantia/contracts/cycles/operations/list-resettlements.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import {
  actionSchema,
  decimalField,
  instantField,
  marketField,
  page,
  pageQuery,
  periodField,
} from '../../http/fields.js';
import { toJson, toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';

const status = z.enum(['draft', 'running', 'in-review', 'awaiting-approval', 'approved', 'billed', 'discarded']);

export const resettlementSchema = z
  .object({
    id: z.uuid(),
    period: z.string(),
    market: marketField,
    reason: z.string(),
    note: z.string(),
    status,
    services: z.int(),
    netAmount: decimalField.nullable(),
    currency: z.string(),
    createdBy: z.string(),
    createdAt: instantField,
    /** Nothing is done with one over this API yet. */
    actions: z.array(actionSchema),
  })
  .meta({ id: 'Resettlement' });

/** One of the list as the document says it, wherever it is shown. */
export const toResettlement = (view: ResettlementView) => toJson({ ...view, actions: [] });

export const listResettlements = defineRoute({
  method: 'GET',
  path: '/resettlements',
  id: 'listResettlements',
  tag: 'resettlements',
  summary: 'Reliquidaciones, las más recientes primero',
  roles: FIGURES,
  query: pageQuery.extend({ period: periodField.optional(), status: status.optional() }),
  status: 200,
  answer: page(resettlementSchema),
  async handle({ query: { limit, cursor, period, status: wanted }, as }, { bus }) {
    const request = { limit, cursor: cursor ?? null, period: period ?? '', status: wanted ?? '' };
    const reply = await bus.ask(listOperation, request, as);
    return { body: toPage(reply, toResettlement) };
  },
});
