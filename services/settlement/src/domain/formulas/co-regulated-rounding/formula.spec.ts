import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { anInput, aRegister, aUnitCost } from '../../../../test/an-input.js';
import { settled } from '../../../../test/settled-lines.js';

describe('co.regulated.rounding', () => {
  it.each<{ amount: string; step: string | null; total: string; adjustment: string | null }>`
    amount        | step     | total      | adjustment
    ${'18943'}    | ${'10'}  | ${'18940'} | ${'-3'}
    ${'18945'}    | ${'10'}  | ${'18950'} | ${'5'}
    ${'18944.99'} | ${'10'}  | ${'18940'} | ${'-4.99'}
    ${'18950'}    | ${'100'} | ${'19000'} | ${'50'}
    ${'18950.4'}  | ${'1'}   | ${'18950'} | ${'-0.4'}
    ${'18940'}    | ${'10'}  | ${'18940'} | ${null}
    ${'18943'}    | ${null}  | ${'18943'} | ${null}
  `('brings $amount to $total by steps of $step', ({ amount, step, total, adjustment }) => {
    const payableStep = step === null ? null : decimal(step);
    const statement = settled(
      anInput({
        registers: [aRegister({ current: '1' })],
        unitCost: aUnitCost(amount),
        rounding: { payableStep, tariffDecimals: 2 },
      }),
    );
    const line = statement.lines.find(({ code }) => code === 'AJUSTE_DECENA');

    expect([toText(statement.total), toText(statement.subtotal), line ? toText(line.amount) : null]).toEqual([
      total,
      toText(decimal(amount)),
      adjustment,
    ]);
  });
});
