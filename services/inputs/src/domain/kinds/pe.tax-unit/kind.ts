import { integer, price } from '../columns.js';
import { defineKind } from '../kind.js';
import { januaryOf } from '../month-of.js';

export const peTaxUnit = defineKind({
  code: 'pe.tax-unit',
  name: { es: 'Unidad impositiva tributaria (UIT)', en: 'Tax unit' },
  country: 'PE',
  periodicity: 'annual',
  scope: 'global',
  columns: [
    integer(1990, 2099)({ header: 'anio', name: 'year', description: 'Año', example: '2026' }),
    price({ header: 'uit', name: 'tax_unit', description: 'UIT del año, S/', example: '5500' }),
  ],
  monthOf: januaryOf('"year"'),
  key: ['year'],
  block: ['month'],
  need: {
    sql: `SELECT ordinal, left($period, 4) || '-01' AS month FROM snapshot WHERE interconnected IS DISTINCT FROM false`,
    match: ['month'],
    fromMonth: -11,
    untilMonth: 0,
  },
});
