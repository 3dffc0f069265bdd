import { expect, it } from '@jest/globals';
import { coUnitCostComponents } from './kind.js';

it('requires every component, and the printed unit cost not', () => {
  expect(coUnitCostComponents.columns.filter(({ required }) => !required).map(({ header }) => header)).toEqual([
    'propiedad_activo',
    'CU',
  ]);
});

it('lets components be negative', () => {
  expect(coUnitCostComponents.columns.find(({ header }) => header === 'R')?.type).toEqual({
    is: 'decimal',
    precision: 24,
    scale: 10,
    negative: true,
  });
});
