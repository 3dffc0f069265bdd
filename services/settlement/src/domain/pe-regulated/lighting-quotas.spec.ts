import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { roundLine } from '@kantia/kernel/rounding';
import { LIGHTING_WEIGHTS } from '../policies/pe-lighting.js';
import { lightingQuotas } from './lighting-quotas.js';

describe('lighting quotas of brackets', () => {
  it('C6: the amount over customers by weight, four decimals, charged to the cent', () => {
    const weights = LIGHTING_WEIGHTS[0]?.value ?? [];
    const quotas = lightingQuotas(decimal('312500'), [12_000, 20_000, 9_000, 5_000, 900], weights);

    expect(quotas.map(toText)).toEqual(['1.7313', '5.1939', '8.6565', '17.313', '25.9695']);
    expect(quotas.map((quota) => toText(roundLine(quota)))).toEqual(['1.73', '5.19', '8.66', '17.31', '25.97']);
  });

  it('gives every bracket its weight', () => {
    const weights = LIGHTING_WEIGHTS[0]?.value ?? [];

    expect(
      weights.map(({ until, weight }) => [until, weight]).filter((_, index) => [0, 9, 22].includes(index)),
    ).toEqual([
      [30, 1],
      [5000, 80],
      [null, 1000],
    ]);
  });
});
