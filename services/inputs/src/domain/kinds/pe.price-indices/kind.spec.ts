import { expect, it } from '@jest/globals';
import { pePriceIndices as kind } from './kind.js';

it('is replaced index by index', () => {
  expect(kind.block).toEqual(['month', 'index_code']);
});

it('is asked of contracts with weights, by the indices that they name', () => {
  expect(kind.need?.sql).toContain('WHERE index_weights IS NOT NULL');
  expect(kind.need?.match).toEqual(['month', 'index_code']);
});
