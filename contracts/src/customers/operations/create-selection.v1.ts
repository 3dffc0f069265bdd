import { defineOperation, OPERATORS } from '../../define.js';
import { array, instant, int, optional, record, string, uuid } from '../../schema.js';
import { supplyPointFilter } from './list-supply-points.v1.js';

/** Exactly one of `filter`, `ids` and `codes` is given; `exclude` goes with the filter. The answer is frozen. */
export const createSelection = defineOperation({
  owner: 'customers',
  operation: 'create-selection',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 15_000,
  request: record('CreateSelectionV1', {
    filter: optional(record('SelectionFilter', supplyPointFilter)),
    exclude: array(uuid),
    ids: optional(array(uuid)),
    codes: optional(array(string)),
  }),
  reply: record('SelectionV1', { id: uuid, count: int, hash: string, expiresAt: instant, missing: array(string) }),
});
