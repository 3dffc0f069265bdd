import { dayColumn, price } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byPeriod } from '../needed-by.js';

export const coExchangeRate = defineKind({
  code: 'co.exchange-rate',
  name: { es: 'Tasa representativa del mercado (TRM)', en: 'Exchange rate' },
  country: 'CO',
  periodicity: 'daily',
  scope: 'global',
  optional: true,
  columns: [dayColumn, price({ header: 'trm', name: 'rate', description: 'COP por USD', example: '4413.46' })],
  monthOf: monthOfDate('date'),
  key: ['date'],
  block: ['"date"'],
  dollar: { column: 'rate', source: 'TRM' },
  need: byPeriod(),
});
