import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { inDollars } from './to-dashboard.js';

describe('a sum in dollars', () => {
  it.each([
    ['48123512345.67', '4101.02', '11734522.72'],
    ['1.00', '3.748', '0.27'],
    ['0.005', '1', '0.01'],
    ['0', '4101.02', '0.00'],
  ])('of %s at %s is %s, in cents rounded half-up', (value, rate, dollars) => {
    expect(inDollars(decimal(value), { rate })).toBe(dollars);
  });
});
