import { defineOperation, EVERYONE } from '../../define.js';
import { optional, record, string } from '../../schema.js';

/**
 * What a US dollar cost in the company's currency on the latest day of a month (`YYYY-MM`) of which a rate is loaded: `rate` is decimal
 * text, `source` who publishes it, `date` an ISO day. Null where none is loaded.
 */
export const getExchangeRate = defineOperation({
  owner: 'inputs',
  operation: 'get-exchange-rate',
  kind: 'query',
  access: EVERYONE,
  timeoutMs: 5_000,
  request: record('GetExchangeRateV1', { period: string }),
  reply: record('ExchangeRateV1', {
    dollar: optional(record('DollarRate', { rate: string, source: string, date: string })),
  }),
});
