import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import type { ArrearConcept } from '../../arrears.js';
import { aCommonInput, amountsOf, provenance, settleCommon } from '../../../../test/co-common.js';

describe('co.common.arrears', () => {
  it.each<{ concept: ArrearConcept; values: string; code: string; amount: string }>`
    concept               | values           | code                | amount
    ${'late-interest'}    | ${'125.4'}       | ${'INTERES_MORA'}   | ${'125.4'}
    ${'previous-balance'} | ${'45000 12000'} | ${'SALDO_ANTERIOR'} | ${'57000'}
    ${'previous-balance'} | ${'-350'}        | ${'SALDO_ANTERIOR'} | ${'-350'}
    ${'instalment'}       | ${'8300'}        | ${'CUOTA'}          | ${'8300'}
    ${'recovery'}         | ${'15000'}       | ${'RECOBRO'}        | ${'15000'}
    ${'compensation'}     | ${'-730.25'}     | ${'COMPENSACION'}   | ${'-730.25'}
    ${'compensation'}     | ${'730.25'}      | ${'COMPENSACION'}   | ${'-730.25'}
  `('bills $values of $concept as $code $amount, outside the subtotal', ({ concept, values, code, amount }) => {
    const cited = values.split(' ').map((text) => ({ value: decimal(text), provenance }));
    const result = settleCommon(aCommonInput({ arrears: new Map([[concept, cited]]) }));

    expect(amountsOf(result)).toEqual({ [code]: amount, TOTAL: amount });
    expect(result).toMatchObject({ statement: { subtotal: decimal('0'), taxes: decimal('0') } });
  });

  it('has no line for a concept that belongs to Peru', () => {
    const arrears = new Map([['compensatory-interest' as const, [{ value: decimal('5'), provenance }]]]);

    expect(amountsOf(settleCommon(aCommonInput({ arrears })))).toEqual({ TOTAL: '0' });
  });
});
