import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { rateOf, type DatedRate } from '../../pe-common/rate.js';
import { rule } from '../../term.js';
import { aCommonInput, amountsOf, provenance, settleCommon } from '../../../../test/pe-common.js';

const aRate = (price: string, days: number): DatedRate => ({
  rate: rateOf(decimal(price), { symbol: 'CARGO', value: decimal(price), unit: 'PEN/mes', source: rule('') }),
  days,
  provenance,
});

describe('pe.common.connection-maintenance', () => {
  it.each<{ rates: readonly DatedRate[]; amount: string }>`
    rates                                               | amount
    ${[aRate('1.68', 31)]}                              | ${'1.68'}
    ${[aRate('1.68', 10), aRate('1.74', 20)]}           | ${'1.72'}
    ${[aRate('1.005', 15), aRate('1.005', 15)]}         | ${'1.01'}
    ${[aRate('1', 10), aRate('2', 10), aRate('3', 11)]} | ${'2.03'}
  `('bills $amount', ({ rates, amount }) => {
    const input = aCommonInput({ taxUnit: null, maintenance: { kind: 'priced', rates } });

    expect(amountsOf(settleCommon(input))).toMatchObject({ MANTENIMIENTO: amount });
  });

  it('warns where the company has prices but none for the connection', () => {
    const maintenance = { kind: 'unmatched', operator: 'PLUZ', connection: 'aerea 3' } as const;
    const result = settleCommon(aCommonInput({ taxUnit: null, maintenance }));

    expect(result).toMatchObject({ kind: 'settled', findings: [{ code: 'settlement.maintenance-unmatched' }] });
    expect(amountsOf(result)).toEqual({ TOTAL: '0' });
  });
});
