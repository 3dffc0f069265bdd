import { expect, it } from '@jest/globals';
import { derivedReactiveCounters as kind } from './kind.js';

it('is what the four months before left, and holds nobody back', () => {
  expect(kind.need).toMatchObject({ fromMonth: -4, untilMonth: -1 });
  expect([kind.origin, kind.optional]).toEqual(['derived', true]);
});

it('makes a block of each service, so that a re-settlement replaces its own only', () => {
  expect(kind.block).toEqual(['supply_point_code', 'month', 'service_id']);
});
