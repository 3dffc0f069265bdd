import { array, int, optional, record, string, uuid } from '../schema.js';
import { stage } from '../vocabulary.js';
import { cycleView } from './operations/get-cycle.v1.js';

/**
 * Services of a cycle that a person means: exactly one of `ids` (of services or supply points), `selectionId` (of customers) and
 * `filter` (of the results table, empty text does not filter) less `exclude`. `expected`: how many the person was shown; another
 * count is refused.
 */
export const chosenServices = {
  ids: optional(array(uuid)),
  selectionId: optional(uuid),
  filter: optional(record('ServiceFilterV1', { stage: string, outcome: string, finding: string, query: string })),
  exclude: array(uuid),
  expected: optional(int),
} as const;

/** What a command by set did. `skipped`: the first 20 that it could not be done to, with a code why (`detail` names the cycle that holds one). */
export const doneServices = {
  cycle: cycleView,
  done: int,
  skippedCount: int,
  skipped: array(
    record('SkippedService', {
      serviceId: uuid,
      supplyPointId: uuid,
      supplyPointCode: string,
      stage,
      reason: string,
      detail: string,
    }),
  ),
} as const;
