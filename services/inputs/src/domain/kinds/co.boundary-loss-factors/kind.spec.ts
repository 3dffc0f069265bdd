import { expect, it } from '@jest/globals';
import { coBoundaryLossFactors as kind } from './kind.js';

it('keeps fourteen decimals, more are cut half-up', () => {
  expect(kind.columns.at(-1)?.type).toEqual({ is: 'decimal', precision: 20, scale: 14, rounded: true });
});

it('is asked of contracts that are priced at the national system', () => {
  expect(kind.need?.sql).toContain('WHERE loss_factor_applies');
});
