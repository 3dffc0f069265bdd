import type { CycleView } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { z } from 'zod';
import { actionSchema, instantField, marketField, periodField, toActions } from '../../http/fields.js';
import type { Answer } from '../../http/route.js';
import { pendingApprovalSchema, toPending } from './approval-view.js';

export const statusField = z.enum([
  'draft',
  'awaiting-inputs',
  'running',
  'awaiting-approval',
  'with-exceptions',
  'completed',
  'cancelled',
  'failed',
]);

export const cycleSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    market: marketField,
    period: periodField,
    mode: z.enum(['automatic', 'manual']),
    dryRun: z.boolean(),
    status: statusField,
    version: z.int(),
    serviceCount: z.int(),
    counts: z.object({ byStage: z.record(z.string(), z.int()) }),
    manifestHash: z.string().nullable(),
    resultHash: z.string().nullable(),
    actions: z.array(actionSchema),
    toApprove: z.array(pendingApprovalSchema).nullable(),
    /** Why an automatic cycle waits for a person: its first results of the stage all failed for one cause. */
    pause: z
      .object({ stage: z.enum(['validation', 'settlement']), cause: z.string(), services: z.int(), at: instantField })
      .nullable(),
    /** Where services are worked on now, and when the last one came or left there: `silentSeconds` before this was read. */
    progress: z
      .array(z.object({ stage: z.string(), services: z.int(), at: instantField, silentSeconds: z.int() }))
      .nullable(),
    createdAt: instantField,
    startedAt: instantField.nullable(),
    finishedAt: instantField.nullable(),
  })
  .meta({ id: 'Cycle' });

export const cycleParams = z.object({ id: z.uuid() });

/** `figures`: whether the reader may see money and energy. */
export function toCycleView(cycle: CycleView, figures = true) {
  const {
    snapshot: _snapshot,
    country: _country,
    counts,
    actions,
    toApprove,
    pause,
    progress,
    createdAt,
    startedAt,
    finishedAt,
    ...rest
  } = cycle;
  return {
    ...rest,
    counts: { byStage: Object.fromEntries(counts.map(({ stage, count }) => [stage, count])) },
    actions: toActions(actions),
    toApprove: toApprove?.map((pending) => toPending(pending, figures)) ?? null,
    pause: pause && { ...pause, at: pause.at.toISOString() },
    progress: progress?.map((each) => ({ ...each, at: each.at.toISOString() })) ?? null,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

export function cycleAnswer(cycle: CycleView, figures = true): Answer {
  return { body: toCycleView(cycle, figures), version: cycle.version };
}
