import { expect, it } from '@jest/globals';
import { peLightingQuota as kind } from './kind.js';

it('is all brackets of a system in the month of the upload, and holds nobody back', () => {
  expect(kind.block).toEqual(['network_operator', 'electric_system', 'month']);
  expect([kind.monthOf, kind.optional]).toEqual(['upload', true]);
});
