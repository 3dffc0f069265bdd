import { defineEvent } from '../define.js';
import { array, record, uuid } from '../schema.js';

/** At most 10,000 points in one event. Points that are new are not told: nobody can have frozen them. */
export const suppliesChanged = defineEvent({
  owner: 'customers',
  name: 'supplies.changed.v1',
  summary: 'Supply contracts of known points, or who holds them, were changed',
  schema: record('SuppliesChangedV1', { supplyPointIds: array(uuid) }),
});
