import { defineEvent } from '../define.js';
import { array, energyKwh, instant, int, money, optional, record, string, uuid } from '../schema.js';
import { stage } from '../vocabulary.js';

/**
 * Services of one cycle that moved together from one stage to another, at one instant through all the `steps`. `from` is null where they
 * enter the cycle. `totals` and `energies` stand in the order of `ordinals` where a step is to `settled`, and are empty elsewhere.
 * `serviceIds` and `supplyPointIds` name the services in that order where they enter the cycle, and are null on later moves.
 */
export const servicesMoved = defineEvent({
  owner: 'cycles',
  name: 'services.moved.v1',
  summary: 'Services moved from stage to stage',
  schema: record('ServicesMovedV1', {
    cycleId: uuid,
    market: string,
    period: string,
    from: optional(stage),
    steps: array(record('MoveStep', { to: stage, cause: string })),
    ordinals: array(int),
    userId: optional(uuid),
    at: instant,
    totals: array(money),
    energies: array(energyKwh),
    serviceIds: optional(array(uuid)),
    supplyPointIds: optional(array(uuid)),
  }),
});
