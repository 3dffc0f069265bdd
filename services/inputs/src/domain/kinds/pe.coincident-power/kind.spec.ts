import { expect, it } from '@jest/globals';
import { peCoincidentPower as kind } from './kind.js';

it('takes the higher version point by point and holds nobody back', () => {
  expect([kind.versioned, kind.block]).toEqual([true, ['supply_point_code', 'month']]);
  expect(kind.optional).toBe(true);
});
