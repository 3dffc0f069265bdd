import { expect, it } from '@jest/globals';
import { anyArrears as kind } from './kind.js';

it('is loaded in both countries and holds nobody back', () => {
  expect([kind.country, kind.market, kind.optional]).toEqual(['any', 'any', true]);
});

it('replaces all concepts of a point and month', () => {
  expect([kind.key, kind.block]).toEqual([
    ['supply_point_code', 'concept', 'bill_line', 'origin_month'],
    ['supply_point_code', 'month'],
  ]);
});
