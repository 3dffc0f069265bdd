import { defineEvent } from '../define.js';
import { array, energyKwh, instant, int, money, optional, record, string, uuid } from '../schema.js';
import { stage } from '../vocabulary.js';

/**
 * Services of one cycle that moved together from one stage to another. `from` is null where they enter the cycle.
 * `totals` and `energies` stand in the order of `ordinals` on the move to `settled`, and are empty on others.
 * `serviceIds` and `supplyPointIds` name the services in that order where they enter the cycle, and are null on later moves.
 */
export const servicesMoved = defineEvent({
  owner: 'cycles',
  name: 'services.moved.v1',
  summary: 'Services moved to a stage',
  schema: record('ServicesMovedV1', {
    cycleId: uuid,
    market: string,
    period: string,
    from: optional(stage),
    to: stage,
    ordinals: array(int),
    cause: string,
    userId: optional(uuid),
    at: instant,
    totals: array(money),
    energies: array(energyKwh),
    serviceIds: optional(array(uuid)),
    supplyPointIds: optional(array(uuid)),
  }),
});
