import { defineOperation, FIGURES } from '../../define.js';
import { array, boolean, int, optional, record, string, uuid } from '../../schema.js';
import { approvalStage } from '../../vocabulary.js';

/**
 * A service that rests at a stop, against last month's of the same point and contract. Figures are decimal text; `percent` has one decimal and is null
 * where last month's total is zero. `isOutlier`: it changed by more than the company's limit.
 */
const mover = record('MoverV1', {
  serviceId: uuid,
  supplyPointId: uuid,
  supplyPointCode: string,
  customerName: string,
  currency: string,
  total: string,
  energyKwh: string,
  previousTotal: string,
  previousEnergyKwh: string,
  difference: string,
  percent: optional(string),
  isOutlier: boolean,
});

/** A service that rests at a stop and has no last month to be set against. */
const newcomer = record('NewcomerV1', {
  serviceId: uuid,
  supplyPointId: uuid,
  supplyPointCode: string,
  customerName: string,
  currency: string,
  total: string,
  energyKwh: string,
});

/** Whose total changed most, in money; `limit` 1 to 500. `newcomers`: those without a last month, the largest total first, and how many there are. */
export const listMovers = defineOperation({
  owner: 'cycles',
  operation: 'list-movers',
  kind: 'query',
  access: FIGURES,
  request: record('ListMoversV1', { cycleId: uuid, stage: approvalStage, limit: int }),
  reply: record('MoverListV1', {
    items: array(mover),
    newcomers: optional(record('Newcomers', { items: array(newcomer), services: int })),
  }),
});
