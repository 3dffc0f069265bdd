import { expect, it } from '@jest/globals';
import { coRegisterReadings } from './kind.js';

it('replaces all rows of a point and month, so that a meter change comes whole', () => {
  expect(coRegisterReadings.block).toEqual(['supply_point_code', 'month']);
  expect(coRegisterReadings.key).toContain('meter');
});

it('belongs to the period of the upload, not to its dates', () => {
  expect(coRegisterReadings.monthOf).toBe('upload');
  expect(coRegisterReadings.need).toMatchObject({ fromMonth: -1, untilMonth: 0 });
});

it('is waited for in the period alone; the month before and controls of profiles are taken along', () => {
  expect(coRegisterReadings.need?.sql).toContain('$period AS month');
  expect(coRegisterReadings.need?.sql).not.toContain('$month');
  expect(coRegisterReadings.need?.also).toContain('$month(-1) AS month');
  expect(coRegisterReadings.need?.also).toContain(`metering = 'telemetered'`);
});
