import { expect, it } from '@jest/globals';
import { coScarcityPrice as kind } from './kind.js';

it('is needed by contracts in a spot mode only', () => {
  for (const mode of ['PAY_AS_CONTRACTED', 'PAY_AS_DEMANDED', 'SPOT_PLUS', 'MIXED'])
    expect(kind.need?.sql).toContain(mode);
  expect(kind.need?.sql).not.toContain('FIXED_INDEXED');
});
