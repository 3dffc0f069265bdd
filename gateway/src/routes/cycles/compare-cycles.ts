import { compareCycles as compareOperation } from '@kantia/contracts/cycles/operations/compare-cycles.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField, page, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

const causeField = z.enum(['consumption', 'formula', 'price', 'other']);
const changeField = z.enum(['new', 'gone', 'changed', 'same']);
const comparedSchema = z
  .object({
    supplyPointId: z.uuid(),
    supplyPointCode: z.string(),
    contractCode: z.string(),
    customerName: z.string(),
    change: changeField,
    total: decimalField.nullable(),
    energyKwh: decimalField.nullable(),
    otherTotal: decimalField.nullable(),
    otherEnergyKwh: decimalField.nullable(),
    difference: decimalField,
    byConsumption: decimalField,
    byRest: decimalField,
    /** The larger part of what changed; null for what is new, gone or the same. */
    cause: causeField.nullable(),
  })
  .meta({ id: 'ComparedService' });
const summarySchema = z
  .object({
    new: z.int(),
    gone: z.int(),
    changed: z.int(),
    same: z.int(),
    currency: z.string().nullable(),
    total: decimalField,
    otherTotal: decimalField,
    energyKwh: decimalField,
    otherEnergyKwh: decimalField,
    byNew: decimalField,
    byGone: decimalField,
    byCause: z.array(z.object({ cause: causeField, services: z.int(), difference: decimalField })),
  })
  .meta({ id: 'ComparisonSummary' });

export const compareCycles = defineRoute({
  method: 'GET',
  path: '/cycles/:id/compare',
  id: 'compareCycles',
  tag: 'cycles',
  summary: 'Comparar dos ciclos: lo nuevo, lo que ya no está, lo que cambió y por qué; primero lo que más cambió',
  roles: FIGURES,
  params: cycleParams,
  query: pageQuery.extend({ with: z.uuid(), change: changeField.optional() }),
  status: 200,
  answer: page(comparedSchema).extend({ summary: summarySchema }),
  async handle({ params, query: { limit, cursor, change, with: withCycleId }, as }, { bus }) {
    const request = { limit, cursor: cursor ?? null, cycleId: params.id, withCycleId, change: change ?? '' };
    const { summary, ...found } = await bus.ask(compareOperation, request, as);
    return { body: { ...toPage(found, ({ cause, ...item }) => ({ ...item, cause: cause || null })), summary } };
  },
});
