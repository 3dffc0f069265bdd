import { describe, expect, it } from '@jest/globals';
import type { ArrearConcept } from '../../pe-common/input.js';
import { aCommonInput, amountsOf, arrears, settleCommon } from '../../../../test/pe-common.js';

describe('pe.common.arrears', () => {
  it.each<{ concept: ArrearConcept; values: string; code: string; amount: string }>`
    concept               | values          | code                   | amount
    ${'late-interest'}    | ${'0.13'}       | ${'INTERES_MORATORIO'} | ${'0.13'}
    ${'previous-balance'} | ${'120.5 30.1'} | ${'SALDO_ANTERIOR'}    | ${'150.6'}
    ${'previous-balance'} | ${'-12'}        | ${'SALDO_ANTERIOR'}    | ${'-12'}
    ${'instalment'}       | ${'25'}         | ${'CUOTA'}             | ${'25'}
    ${'recovery'}         | ${'9.99'}       | ${'RECOBRO'}           | ${'9.99'}
    ${'compensation'}     | ${'-4'}         | ${'COMPENSACION'}      | ${'-4'}
    ${'compensation'}     | ${'4'}          | ${'COMPENSACION'}      | ${'-4'}
  `('bills $values of $concept as $code $amount, outside IGV', ({ concept, values, code, amount }) => {
    const input = aCommonInput({ taxUnit: null, arrears: arrears({ [concept]: values.split(' ') }) });

    expect(amountsOf(settleCommon(input))).toEqual({ [code]: amount, TOTAL: amount });
  });
});
