import { indexPositive, indexStatus, price, text } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';

export const pePriceIndices = defineKind({
  code: 'pe.price-indices',
  name: { es: 'Índices de precios', en: 'Price indices' },
  country: 'PE',
  market: 'unregulated',
  periodicity: 'monthly',
  scope: 'global',
  columns: [
    monthColumn,
    text({
      header: 'indice',
      name: 'index_code',
      maxLength: 20,
      description: 'PPI, PGN, IPM …, como en los contratos',
      example: 'PPI',
    }),
    price({ header: 'valor', name: 'value', description: 'Valor del índice', example: '241.7' }),
    indexStatus,
  ],
  monthOf: 'column',
  rules: [indexPositive('pe.price-indices', 'valor', 'value')],
  key: ['month', 'index_code'],
  block: ['month', 'index_code'],
  need: {
    sql: `SELECT ordinal, $period AS month, trim(split_part(unnest(string_split(index_weights, '|')), ':', 1)) AS index_code
          FROM snapshot WHERE index_weights IS NOT NULL`,
    match: ['month', 'index_code'],
    fromMonth: 0,
    untilMonth: 0,
  },
});
