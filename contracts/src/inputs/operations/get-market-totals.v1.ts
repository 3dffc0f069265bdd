import { defineOperation, FIGURES } from '../../define.js';
import { array, int, optional, record, string, uuid } from '../../schema.js';
import { market } from '../../vocabulary.js';

/**
 * What the market says of a month (`YYYY-MM`) and market, component by component in the order of their names, with the row that says so.
 * Figures are decimal text: `energyKwh` in kWh, `amount` in the company's currency; null where the file is silent. Empty where none is loaded.
 */
export const getMarketTotals = defineOperation({
  owner: 'inputs',
  operation: 'get-market-totals',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 5_000,
  request: record('GetMarketTotalsV1', { market, period: string }),
  reply: record('MarketTotalsV1', {
    items: array(
      record('MarketTotal', {
        component: string,
        energyKwh: optional(string),
        amount: optional(string),
        inputId: uuid,
        row: int,
      }),
    ),
  }),
});
