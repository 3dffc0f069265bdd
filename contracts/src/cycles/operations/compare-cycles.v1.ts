import { defineOperation, FIGURES } from '../../define.js';
import { pageRequest } from '../../page.js';
import { array, boolean, int, optional, record, string, uuid } from '../../schema.js';

/**
 * One service in both cycles, by supply point and contract. Figures are decimal text, null where it has no statement. `change`: `new`, `gone`,
 * `changed` or `same`. Of what changed, `byConsumption` is what the change of energy explains at the other cycle's money per kWh, `byRest` what
 * is left; `cause` names the larger part: `consumption`, `formula`, `price` or `other`, else empty.
 */
const comparedService = record('ComparedServiceV1', {
  supplyPointId: uuid,
  supplyPointCode: string,
  contractCode: string,
  customerName: string,
  change: string,
  total: optional(string),
  energyKwh: optional(string),
  otherTotal: optional(string),
  otherEnergyKwh: optional(string),
  difference: string,
  byConsumption: string,
  byRest: string,
  cause: string,
});

/** `cycleId` against `withCycleId`, the greatest movers first. `change` filters; empty: all but what is the same. */
export const compareCycles = defineOperation({
  owner: 'cycles',
  operation: 'compare-cycles',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 15_000,
  request: record('CompareCyclesV1', { ...pageRequest, cycleId: uuid, withCycleId: uuid, change: string }),
  reply: record('CycleComparisonV1', {
    /** `byNew`, `byGone` and the causes add up to the difference of the totals. */
    summary: record('ComparisonSummary', {
      new: int,
      gone: int,
      changed: int,
      same: int,
      currency: optional(string),
      total: string,
      otherTotal: string,
      energyKwh: string,
      otherEnergyKwh: string,
      byNew: string,
      byGone: string,
      byCause: array(record('CauseOfChange', { cause: string, services: int, difference: string })),
    }),
    items: array(comparedService),
    nextCursor: optional(string),
    total: int,
    totalExact: boolean,
  }),
});
