import { z } from 'zod';
import { decimalField, instantField, marketField, periodField } from '../../http/fields.js';
import { resettlementSchema } from '../resettlements/list-resettlements.js';

/** What is asked of the dashboard: a period and market, or one cycle of it. */
export const dashboardQuery = z.object({
  period: periodField,
  market: marketField,
  cycleId: z.uuid().optional(),
  /** `pending`: without what is invoiced or excluded. */
  flow: z.enum(['all', 'pending']).default('all'),
  /** `all`: a service once for each cycle it stands in. */
  versions: z.enum(['latest', 'all']).default('latest'),
});

/** The view of the flow that is asked for, as metrics is asked. */
export function viewOf({ flow, versions }: Pick<z.infer<typeof dashboardQuery>, 'flow' | 'versions'>) {
  return { pending: flow === 'pending', allVersions: versions === 'all' };
}

/** Position in the stream of events up to which the figures reflect what happened. */
export const positionField = z.string().meta({ example: '1284' });
/** Whole seconds; null while nothing is known. */
const secondsField = z.int().nullable();
/** Null for who may not see figures. */
const moneyField = decimalField.nullable();
const countCard = z.object({ value: z.int(), alternate: z.int() });

const flowNodeSchema = z
  .object({
    id: z.string(),
    column: z.int(),
    total: z.int(),
    resident: z.int(),
    states: z.array(z.object({ code: z.string(), count: z.int() })),
    returns: z.int(),
  })
  .meta({ id: 'FlowNode' });

const flowLinkSchema = z
  .object({ source: z.string(), target: z.string(), value: z.int(), origin: z.enum(['initial', 'resettlement']) })
  .meta({ id: 'FlowLink' });

export const dashboardSchema = z
  .object({
    asOf: instantField,
    position: positionField,
    period: periodField,
    market: marketField,
    currency: z.string(),
    conserved: z.boolean(),
    population: z.object({ value: z.int(), known: z.boolean() }),
    kpis: z.object({
      settled: countCard,
      inInitialValidation: countCard,
      averageTime: z.object({
        value: secondsField,
        alternate: secondsField,
        p50: secondsField,
        p95: secondsField,
        waitingForApproval: z.int(),
      }),
      totalValue: z.object({
        local: moneyField,
        usd: z.object({ value: decimalField, rate: decimalField, source: z.string(), date: z.iso.date() }).nullable(),
      }),
    }),
    sankey: z.object({ nodes: z.array(flowNodeSchema), links: z.array(flowLinkSchema) }),
    times: z.array(z.object({ node: z.string(), services: z.int(), p50: z.int(), p95: z.int(), total: z.int() })),
    quality: z.object({
      firstPassYield: z.object({ passed: z.int(), of: z.int() }),
      findings: z.array(
        z.object({
          code: z.string(),
          severity: z.enum(['informative', 'warning', 'blocking']),
          message: z.string(),
          services: z.int(),
        }),
      ),
    }),
    bottleneck: z.object({ node: z.string(), waiting: z.int(), oldestSeconds: z.int() }).nullable(),
    forecast: z.object({ from: instantField, expected: instantField, until: instantField }).nullable(),
    history: z.array(
      z.object({ period: periodField, settled: z.int(), totalValue: moneyField, averageTime: secondsField }),
    ),
    /** The newest of the company; null where whoever asks sees no figures, or the list does not answer now. */
    recentResettlements: z.array(resettlementSchema).nullable(),
    attention: z.array(
      z.object({
        cause: z.string(),
        services: z.int(),
        money: moneyField,
        stage: z.string(),
        oldest: instantField,
      }),
    ),
  })
  .meta({ id: 'Dashboard' });
