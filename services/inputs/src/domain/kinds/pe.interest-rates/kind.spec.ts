import { expect, it } from '@jest/globals';
import { peInterestRates as kind } from './kind.js';

it('is replaced day by day and holds nobody back', () => {
  expect([kind.optional, kind.key, kind.block]).toEqual([true, ['date'], ['"date"']]);
});
