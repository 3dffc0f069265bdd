import { indexPositive, price } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { SUBSIDISED_RESIDENTIAL } from '../residential-subsidy.js';

export const coCpi = defineKind({
  code: 'co.cpi',
  name: { es: 'Índice de precios al consumidor (IPC)', en: 'Consumer price index' },
  country: 'CO',
  market: 'regulated',
  periodicity: 'monthly',
  scope: 'global',
  columns: [
    monthColumn,
    price({ header: 'ipc', name: 'cpi', description: 'Índice publicado por el DANE', example: '12953.66' }),
  ],
  monthOf: 'column',
  rules: [indexPositive('co.cpi', 'ipc', 'cpi')],
  key: ['month'],
  block: ['month'],
  need: {
    sql: `SELECT ordinal, unnest([$month(-2), $month(-1)]) AS month FROM snapshot WHERE ${SUBSIDISED_RESIDENTIAL}`,
    match: ['month'],
    fromMonth: -2,
    untilMonth: -1,
  },
  samples: [
    ['2025-12', '12802,32'],
    ['2026-01', '12953,66'],
  ],
});
