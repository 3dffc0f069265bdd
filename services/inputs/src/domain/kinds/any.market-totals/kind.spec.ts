import { expect, it } from '@jest/globals';
import { kindsFor } from '../catalogue.js';
import { anyMarketTotals as kind } from './kind.js';

it('is no input of any cycle, and is replaced market by market', () => {
  for (const country of ['CO', 'PE'])
    for (const market of ['regulated', 'unregulated'] as const)
      expect(kindsFor(country, market).map(({ code }) => code)).not.toContain(kind.code);
  expect(kind.block).toEqual(['market', 'month']);
});
