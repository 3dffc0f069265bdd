import { expect, it } from '@jest/globals';
import { coRegisterReadings } from './kind.js';

it('replaces all rows of a point and month, so that a meter change comes whole', () => {
  expect(coRegisterReadings.block).toEqual(['supply_point_code', 'month']);
  expect(coRegisterReadings.key).toContain('meter');
});

it('belongs to the period of the upload, not to its dates', () => {
  expect(coRegisterReadings.monthOf).toBe('upload');
  expect(coRegisterReadings.need).toMatchObject({ fromMonth: 0, untilMonth: 0 });
});
