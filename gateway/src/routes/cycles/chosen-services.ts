import type { undoExclusions } from '@kantia/contracts/cycles/operations/undo-exclusions.v1';
import type { ReplyOf, RequestOf } from '@kantia/contracts/define';
import { z } from 'zod';
import type { Answer } from '../../http/route.js';
import { cycleSchema, toCycleView } from './cycle-view.js';
import { serviceFilter, toServiceFilter } from './service-filter.js';

/** Exactly one of `ids`, `selectionId`, `act` and `filter`; which one is missing or too much is refused by `cycles`. */
export const chosenBody = z.object({
  ids: z.array(z.uuid()).min(1).max(100_000).optional(),
  selectionId: z.uuid().optional(),
  /** Of an earlier answer: the services that it took aside. The act of a release is for its undo alone. */
  act: z.uuid().optional(),
  filter: serviceFilter.optional(),
  exclude: z.array(z.uuid()).max(100_000).default([]),
  /** How many services the person was shown; another count is refused. */
  expected: z.int().optional(),
});

export const reasonField = z.enum([
  'other',
  'consumption',
  'reading',
  'missing-input',
  'price',
  'contract',
  'customer-data',
  'amount',
  'claim',
]);
export const noteField = z.string().max(1_000).default('');

export const doneSchema = z.object({
  cycle: cycleSchema,
  done: z.int(),
  /** Names the services that were taken aside, or released, for the way back. */
  act: z.uuid().nullable(),
  skippedCount: z.int(),
  skipped: z.array(
    z.object({
      serviceId: z.uuid(),
      supplyPointId: z.uuid(),
      supplyPointCode: z.string(),
      stage: z.string(),
      reason: z.string(),
      detail: z.string(),
    }),
  ),
});

export function toChosen({
  ids,
  selectionId,
  act,
  filter,
  exclude,
  expected,
}: z.output<typeof chosenBody>): Omit<RequestOf<typeof undoExclusions>, 'cycleId' | 'note' | 'ifMatch'> {
  return {
    ids: ids ?? null,
    selectionId: selectionId ?? null,
    act: act ?? null,
    filter: filter ? toServiceFilter(filter) : null,
    exclude,
    expected: expected ?? null,
  };
}

/** The ETag is the cycle's. */
export function doneAnswer({ cycle, ...done }: ReplyOf<typeof undoExclusions>): Answer {
  return { body: { cycle: toCycleView(cycle), ...done }, version: cycle.version };
}
