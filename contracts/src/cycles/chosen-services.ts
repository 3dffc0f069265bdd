import { array, int, optional, record, string, uuid } from '../schema.js';
import { stage } from '../vocabulary.js';
import { cycleView } from './operations/get-cycle.v1.js';

/**
 * Services of a cycle that a person means: exactly one of `ids` (of services or supply points), `selectionId` (of customers), `act` (an act that
 * took services aside) and `filter` (of the results table, empty text does not filter) less `exclude`. `expected`: how many the person was shown; another
 * count is refused.
 */
export const chosenServices = {
  ids: optional(array(uuid)),
  selectionId: optional(uuid),
  act: optional(uuid),
  filter: optional(
    record('ServiceFilterV1', {
      stage: string,
      outcome: string,
      finding: string,
      query: string,
      band: optional(string),
    }),
  ),
  exclude: array(uuid),
  expected: optional(int),
} as const;

/**
 * What a command by set did. `skipped`: the first 20 that it could not be done to, with a code why (`detail` names the cycle that holds one).
 * `act`: what took services aside, or let them back where they rest; it names them for the way back. Null when there is none.
 */
export const doneServices = {
  cycle: cycleView,
  done: int,
  act: optional(uuid),
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
