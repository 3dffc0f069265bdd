import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aCommonInput, amountsOf, provenance, settleCommon } from '../../../../test/co-common.js';

describe('co.common.prior-adjustment', () => {
  it.each<{ values: string; amount: string }>`
    values            | amount
    ${'1250.4'}       | ${'1250.4'}
    ${'-1250.4'}      | ${'-1250.4'}
    ${'300.1 -100.2'} | ${'199.9'}
    ${'0.005'}        | ${'0.01'}
  `('bills $values as AJUSTE_ANTERIOR $amount, outside the subtotal', ({ values, amount }) => {
    const cited = values.split(' ').map((text) => ({ value: decimal(text), provenance }));
    const result = settleCommon(aCommonInput({ arrears: new Map([['prior-adjustment', cited]]) }));

    expect(amountsOf(result)).toEqual({ AJUSTE_ANTERIOR: amount, TOTAL: amount });
    expect(result).toMatchObject({ statement: { subtotal: decimal('0'), taxes: decimal('0') } });
  });

  it('stands beside the other lines of what is owed', () => {
    const cited = [{ value: decimal('10'), provenance }];
    const arrears = new Map([
      ['prior-adjustment' as const, cited],
      ['previous-balance' as const, cited],
    ]);

    expect(amountsOf(settleCommon(aCommonInput({ arrears })))).toEqual({
      SALDO_ANTERIOR: '10',
      AJUSTE_ANTERIOR: '10',
      TOTAL: '20',
    });
  });
});
