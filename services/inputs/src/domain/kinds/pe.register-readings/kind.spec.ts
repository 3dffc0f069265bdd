import { expect, it } from '@jest/globals';
import { peRegisterReadings as kind } from './kind.js';

it('replaces all registers of a point and month, so that a meter change comes whole', () => {
  expect(kind.block).toEqual(['supply_point_code', 'month']);
  expect(kind.key).toEqual(['supply_point_code', 'meter', 'register', 'previous_date']);
});

it('belongs to the period of the upload, not to its dates', () => {
  expect(kind.monthOf).toBe('upload');
});
