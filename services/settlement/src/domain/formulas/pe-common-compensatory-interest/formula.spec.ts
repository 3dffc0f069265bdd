import { describe, expect, it } from '@jest/globals';
import { aCommonInput, amountsOf, arrears, settleCommon } from '../../../../test/pe-common.js';

describe('pe.common.compensatory-interest', () => {
  it.each<{ values: string; interest: string; igv: string }>`
    values         | interest  | igv
    ${'1.91'}      | ${'1.91'} | ${'0.34'}
    ${'0.82 1.18'} | ${'2'}    | ${'0.36'}
  `('adds $values up and stands inside the base of IGV', ({ values, interest, igv }) => {
    const input = aCommonInput({ taxUnit: null, arrears: arrears({ 'compensatory-interest': values.split(' ') }) });

    expect(amountsOf(settleCommon(input))).toMatchObject({ INTERES_COMPENSATORIO: interest, IGV: igv });
  });
});
