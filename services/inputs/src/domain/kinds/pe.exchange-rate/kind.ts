import { dayColumn, price } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';

export const peExchangeRate = defineKind({
  code: 'pe.exchange-rate',
  name: { es: 'Tipo de cambio', en: 'Exchange rate' },
  country: 'PE',
  periodicity: 'daily',
  scope: 'global',
  columns: [
    dayColumn,
    price({ header: 'compra', name: 'buy', description: 'Compra, S/ por USD', example: '3.74' }),
    price({ header: 'venta', name: 'sell', description: 'Venta, S/ por USD', example: '3.75' }),
  ],
  monthOf: monthOfDate('date'),
  key: ['date'],
  block: ['"date"'],
  dollar: { column: 'sell', source: 'SBS' },
  need: {
    sql: `SELECT ordinal, $period AS month FROM snapshot WHERE price_currency = 'USD'`,
    // The view in USD takes the month along; who pays at the rate of the day of issue is billed in the month after.
    also: `SELECT ordinal, $period AS month FROM snapshot
           UNION ALL SELECT ordinal, $month(1) AS month FROM snapshot WHERE exchange_rate_rule = 'issue-date'`,
    match: ['month'],
    fromMonth: 0,
    untilMonth: 1,
  },
});
