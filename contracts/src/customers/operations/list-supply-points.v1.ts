import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { optional, record, string, uuid } from '../../schema.js';

/** The selection filter. Empty text: not filtered. `region`: one or more, a line each. `minKwh` and `maxKwh` (decimal text) compare the latest known month. */
export const supplyPointFilter = {
  market: string,
  metering: string,
  region: string,
  minKwh: string,
  maxKwh: string,
  query: string,
  /** `YYYY-MM`: only points with a contract in force on some day of it; empty: any. */
  period: string,
} as const;

export const supplyPointView = record('SupplyPointV1', {
  id: uuid,
  code: string,
  customerId: uuid,
  customerName: string,
  region: string,
  market: string,
  metering: string,
  meter: string,
  networkOperator: string,
  /** kWh of the latest known month, decimal text; null while none is known. */
  latestKwh: optional(string),
  latestMonth: optional(string),
});

export const listSupplyPoints = defineOperation({
  owner: 'customers',
  operation: 'list-supply-points',
  kind: 'query',
  access: FIGURES,
  request: record('ListSupplyPointsV1', {
    ...pageRequest,
    ...supplyPointFilter,
    /** `consumption` or `customer`, with `-` from the greatest on; else by code. */
    sort: optional(string),
  }),
  reply: pageOf('SupplyPointPageV1', supplyPointView),
});
