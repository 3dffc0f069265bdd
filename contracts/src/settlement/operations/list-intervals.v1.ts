import { defineOperation, FIGURES } from '../../define.js';
import { array, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { statementTerm } from './get-statement.v1.js';

/** One hour or quarter: local start (Colombia) or end (Peru) as its file has it, and its figures as decimal text. */
const intervalView = record('Interval', { at: string, terms: array(statementTerm) });
export type IntervalView = TypeOf<typeof intervalView>;

const intervalSum = record('IntervalSum', { symbol: string, value: string, unit: string });
export type IntervalSum = TypeOf<typeof intervalSum>;

/**
 * The intervals behind the terms of a statement that sum a profile, from what was frozen for it. `after`: the time of the last one seen.
 * `total` and `sums` are of all of them; a service that was read by hand has none.
 */
export const listIntervals = defineOperation({
  owner: 'settlement',
  operation: 'list-intervals',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 30_000,
  request: record('ListIntervalsV1', {
    cycleId: uuid,
    supplyPointId: uuid,
    version: optional(int),
    after: optional(string),
    limit: int,
  }),
  reply: record('IntervalsV1', {
    intervals: array(intervalView),
    total: int,
    sums: array(intervalSum),
    next: optional(string),
  }),
});
