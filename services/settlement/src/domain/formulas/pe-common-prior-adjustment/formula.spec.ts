import { describe, expect, it } from '@jest/globals';
import { aCommonInput, amountsOf, arrears, settleCommon } from '../../../../test/pe-common.js';

describe('pe.common.prior-adjustment', () => {
  it.each<{ values: string; amount: string }>`
    values       | amount
    ${'12.5'}    | ${'12.5'}
    ${'-12.5'}   | ${'-12.5'}
    ${'10 -2.5'} | ${'7.5'}
  `('bills $values as AJUSTE_ANTERIOR $amount, outside IGV', ({ values, amount }) => {
    const input = aCommonInput({ taxUnit: null, arrears: arrears({ 'prior-adjustment': values.split(' ') }) });

    expect(amountsOf(settleCommon(input))).toEqual({ AJUSTE_ANTERIOR: amount, TOTAL: amount });
  });
});
