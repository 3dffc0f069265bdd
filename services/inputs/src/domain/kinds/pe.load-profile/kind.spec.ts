import { expect, it } from '@jest/globals';
import { peLoadProfile as kind } from './kind.js';

it('counts 00:00 to the day and the month that end there', () => {
  expect(kind.block).toEqual(['supply_point_code', 'CAST(ends_at - INTERVAL 1 SECOND AS DATE)']);
  expect(kind.monthOf).toEqual({ sql: `strftime("ends_at" - INTERVAL 1 SECOND, '%Y-%m')` });
});
