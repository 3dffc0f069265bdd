import { defineOperation, FIGURES } from '../../define.js';
import { array, record, string, uuid } from '../../schema.js';

/** What was settled at the point, newest month first, at most three years. `kwh` is decimal text. */
export const listConsumption = defineOperation({
  owner: 'customers',
  operation: 'list-consumption',
  kind: 'query',
  access: FIGURES,
  request: record('ListConsumptionV1', { supplyPointId: uuid }),
  reply: record('ConsumptionV1', { months: array(record('ConsumedMonth', { month: string, kwh: string })) }),
});
