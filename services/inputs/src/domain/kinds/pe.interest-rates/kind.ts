import { dayColumn, price } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byPeriod } from '../needed-by.js';

export const peInterestRates = defineKind({
  code: 'pe.interest-rates',
  name: { es: 'Tasas de interés (TAMN y TIPMN)', en: 'Interest rates' },
  country: 'PE',
  periodicity: 'daily',
  scope: 'global',
  optional: true,
  columns: [
    dayColumn,
    price({ header: 'tamn', name: 'tamn', description: 'TAMN, % anual', example: '15.61' }),
    price({ header: 'tipmn', name: 'tipmn', description: 'TIPMN, % anual', example: '2.54' }),
  ],
  monthOf: monthOfDate('date'),
  key: ['date'],
  block: ['"date"'],
  need: byPeriod(),
});
