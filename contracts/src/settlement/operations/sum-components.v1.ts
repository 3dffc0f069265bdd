import { defineOperation, FIGURES } from '../../define.js';
import { array, int, optional, record, string, uuid } from '../../schema.js';
import { market } from '../../vocabulary.js';

/**
 * Sums of what cycles of one market settled, component by component in the order of their names: of each service its newest statement, but those
 * of `except` (ordinals of the cycle). Decimal text; `energyKwh` null where the component is not measured in kWh. Empty where nothing is settled.
 */
export const sumComponents = defineOperation({
  owner: 'settlement',
  operation: 'sum-components',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 60_000,
  request: record('SumComponentsV1', {
    country: string,
    market,
    cycles: array(record('SummedCycle', { cycleId: uuid, except: array(int) })),
  }),
  reply: record('ComponentSumsV1', {
    currency: optional(string),
    items: array(record('ComponentSum', { component: string, energyKwh: optional(string), amount: string })),
  }),
});
