import { indexPositive, indexStatus, price } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';

export const coPpi = defineKind({
  code: 'co.ppi',
  name: { es: 'Índice de precios al productor (IPP)', en: 'Producer price index' },
  country: 'CO',
  market: 'unregulated',
  periodicity: 'monthly',
  scope: 'global',
  columns: [
    monthColumn,
    price({
      header: 'ipp',
      name: 'ppi',
      description: 'IPP de oferta interna publicado por el DANE',
      example: '180.49',
    }),
    indexStatus,
  ],
  monthOf: 'column',
  rules: [indexPositive('co.ppi', 'ipp', 'ppi')],
  key: ['month'],
  block: ['month'],
  need: {
    sql: `SELECT ordinal, unnest([base_month, $period]) AS month FROM snapshot WHERE price_mode = 'FIXED_INDEXED'`,
    also: 'SELECT ordinal, unnest([base_month, $period]) AS month FROM snapshot WHERE base_month IS NOT NULL',
    match: ['month'],
    fromMonth: null,
    untilMonth: 0,
  },
});
