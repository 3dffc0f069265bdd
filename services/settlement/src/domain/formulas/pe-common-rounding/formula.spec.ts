import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { aCommonInput, amountsOf, arrears, provenance, settleCommon } from '../../../../test/pe-common.js';

/** A balance stands outside IGV, so that the total before rounding is the amount. */
const anAmount = (amount: string, step: string | null, carry: string | null) =>
  aCommonInput({
    taxUnit: null,
    arrears: arrears({ 'previous-balance': [amount] }),
    rounding: {
      payableStep: step === null ? null : decimal(step),
      carry: carry === null ? null : { value: decimal(carry), provenance },
    },
  });

describe('pe.common.rounding', () => {
  it.each<{ amount: string; step: string | null; carry: string | null; total: string; left: string | null }>`
    amount       | step     | carry      | total       | left
    ${'361.05'}  | ${'0.1'} | ${null}    | ${'361.1'}  | ${null}
    ${'360.92'}  | ${'0.1'} | ${null}    | ${'360.9'}  | ${null}
    ${'360.94'}  | ${'0.5'} | ${null}    | ${'361'}    | ${null}
    ${'360.92'}  | ${null}  | ${'0.02'}  | ${'360.92'} | ${null}
    ${'360.92'}  | ${'0.1'} | ${'0'}     | ${'360.9'}  | ${'0.02'}
    ${'361.03'}  | ${'0.1'} | ${'0.02'}  | ${'361.1'}  | ${'-0.05'}
    ${'100'}     | ${'0.1'} | ${'-0.05'} | ${'100'}    | ${'-0.05'}
    ${'-361.05'} | ${'0.1'} | ${null}    | ${'-361.1'} | ${null}
  `('brings $amount with $carry from before to $total by steps of $step, leaving $left', (row) => {
    const result = settleCommon(anAmount(row.amount, row.step, row.carry));
    const left = result.kind === 'settled' ? result.statement.determinants['roundingCarry'] : null;

    expect([amountsOf(result), left ? toText(left) : null]).toEqual([
      expect.objectContaining({ TOTAL: row.total }),
      row.left,
    ]);
  });
});
