import { expect, it } from '@jest/globals';
import { coStreetLighting as kind } from './kind.js';

it('is the complete agreement of a municipality from a day on', () => {
  expect([kind.datedBy, kind.block]).toEqual([['municipality_code'], ['municipality_code', 'valid_from']]);
  expect(kind.optional).toBe(true);
});

it('names its own errors', () => {
  expect(kind.rules.map(({ code }) => code)).toEqual([
    'co.street-lighting.base-missing',
    'co.street-lighting.limits-crossed',
  ]);
});
