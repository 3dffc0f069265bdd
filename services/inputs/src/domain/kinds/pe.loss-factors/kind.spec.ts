import { expect, it } from '@jest/globals';
import { peLossFactors as kind } from './kind.js';

it('is of a pair of bars and a month, asked of contracts that name both', () => {
  expect(kind.block).toEqual(['month', 'reference_bar', 'supply_bar']);
  expect(kind.need?.sql).toContain('reference_bar IS NOT NULL AND supply_bar IS NOT NULL');
});
