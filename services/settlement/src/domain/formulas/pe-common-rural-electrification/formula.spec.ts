import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { aCommonInput, amountsOf, provenance, settleCommon } from '../../../../test/pe-common.js';

describe('pe.common.rural-electrification', () => {
  it.each<{ year: string; uit: string; kwh: string; amount: string }>`
    year      | uit       | kwh          | amount
    ${'2026'} | ${'5500'} | ${'663'}     | ${'7.29'}
    ${'2026'} | ${'5500'} | ${'455.5'}   | ${'5.01'}
    ${'2026'} | ${'5500'} | ${'70000'}   | ${'770'}
    ${'2019'} | ${'4200'} | ${'130000'}  | ${'1092'}
    ${'2025'} | ${'5350'} | ${'1000000'} | ${'10700'}
  `('of $year, UIT $uit, is $amount on $kwh kWh', ({ year, uit, kwh, amount }) => {
    const input = aCommonInput({ period: period(`${year}-07`), taxUnit: { value: decimal(uit), provenance } });

    expect(amountsOf(settleCommon(input, { kwh }))).toEqual({ APORTE_LEY_28749: amount, TOTAL: amount });
  });

  it('is not owed in isolated systems', () => {
    expect(amountsOf(settleCommon(aCommonInput({ taxUnit: null }), { kwh: '1000' }))).toEqual({ TOTAL: '0' });
  });

  it('stops before the law', () => {
    const input = aCommonInput({ period: period('2006-05') });

    expect(amountsOf(settleCommon(input, { kwh: '1' }))).toEqual(['settlement.policy-missing']);
  });
});
