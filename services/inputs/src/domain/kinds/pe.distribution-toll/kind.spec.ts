import { expect, it } from '@jest/globals';
import { peDistributionToll as kind } from './kind.js';

it('is asked of those who pay it', () => {
  expect(kind.need?.sql).toBe('SELECT ordinal, network_operator FROM snapshot WHERE pays_distribution_toll');
  expect(kind.datedBy).toEqual(['network_operator']);
});
