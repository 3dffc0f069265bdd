import { expect, it } from '@jest/globals';
import { coHourlyReadings as kind } from './kind.js';

it('replaces whole local days of a point, so that a month may come in a file a day', () => {
  expect(kind.block).toEqual(['supply_point_code', 'CAST(starts_at AS DATE)']);
});

it('asks every telemetered point for readings', () => {
  expect(kind.need?.sql).toContain(`metering = 'telemetered'`);
  expect(kind.optional).toBe(false);
});
