import { describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { aCommonInput, amountsOf, arrears, settleCommon } from '../../../../test/pe-common.js';

describe('pe.common.igv', () => {
  it.each<{ amount: string; igv: string }>`
    amount       | igv
    ${'301.62'}  | ${'54.29'}
    ${'451.03'}  | ${'81.19'}
    ${'18.56'}   | ${'3.34'}
    ${'18.5608'} | ${'3.34'}
    ${'-10'}     | ${'-1.8'}
  `('on $amount is $igv', ({ amount, igv }) => {
    expect(amountsOf(settleCommon(aCommonInput({ taxUnit: null }), { amount }))).toMatchObject({ IGV: igv });
  });

  it('is on the rounded lines and on compensatory interest, but on nothing from outside', () => {
    const input = aCommonInput({
      arrears: arrears({ 'compensatory-interest': ['0.82'], 'late-interest': ['5'], 'previous-balance': ['100'] }),
    });

    expect(amountsOf(settleCommon(input, { kwh: '455.5', amount: '300.804' }))).toMatchObject({
      INTERES_COMPENSATORIO: '0.82',
      IGV: '54.29',
    });
  });

  it('stops before the first rate that is known', () => {
    expect(amountsOf(settleCommon(aCommonInput({ period: period('2011-02') })))).toEqual(['settlement.policy-missing']);
  });
});
