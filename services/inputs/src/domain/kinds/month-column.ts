import type { Column } from './kind.js';

export const monthColumn: Column = {
  header: 'mes',
  name: 'month',
  type: { is: 'month' },
  required: true,
  description: 'Mes de los valores, AAAA-MM',
  example: '2026-02',
};
