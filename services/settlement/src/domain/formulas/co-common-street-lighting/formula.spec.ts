import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aCommonInput, aLevy, amountsOf, settleCommon } from '../../../../test/co-common.js';

const energy = { ENERGIA: '46202', SUBSIDIO: '-27721' };
const bounds = (minimum: string | null, maximum: string | null) => ({
  minimum: minimum === null ? null : decimal(minimum),
  maximum: maximum === null ? null : decimal(maximum),
});

describe('co.common.street-lighting', () => {
  it.each<{ what: string; sets: readonly ReturnType<typeof aLevy>[]; amount: string | undefined }>`
    what                                     | sets                                                                                                     | amount
    ${'1 % of the gross of bill 7.6'}        | ${[aLevy({ value: '1' })]}                                                                               | ${'462.02'}
    ${'2.5 % of its net'}                    | ${[aLevy({ value: '2.5', base: 'total' })]}                                                              | ${'462.03'}
    ${'a fixed amount'}                      | ${[aLevy({ mode: 'fixed', value: '3500' })]}                                                             | ${'3500'}
    ${'no less than the minimum'}            | ${[aLevy(bounds('1000', '9000'))]}                                                                       | ${'1000'}
    ${'no more than the maximum'}            | ${[aLevy({ value: '50', ...bounds('1000', '9000') })]}                                                   | ${'9000'}
    ${'nothing at 0 %'}                      | ${[aLevy({ value: '0' })]}                                                                               | ${undefined}
    ${'two agreements by their days'}        | ${[aLevy({ mode: 'fixed', value: '2800', days: 7 }), aLevy({ mode: 'fixed', value: '5600', days: 21 })]} | ${'4900'}
    ${'a percentage that becomes an amount'} | ${[aLevy({ value: '1', days: 14 }), aLevy({ mode: 'fixed', value: '1000', days: 14 })]}                  | ${'731.01'}
  `('takes $what', ({ sets, amount }) => {
    const { ALUMBRADO_PUBLICO } = amountsOf(
      settleCommon(aCommonInput({ lighting: { sets, unmatched: null } }), energy),
    );

    expect(ALUMBRADO_PUBLICO).toBe(amount);
  });

  it('is a tax of its own, outside the subtotal', () => {
    const result = settleCommon(aCommonInput({ lighting: { sets: [aLevy({ value: '1' })], unmatched: null } }), energy);

    expect(result).toMatchObject({ statement: { subtotal: decimal('18481'), taxes: decimal('462.02') } });
  });

  it('warns where the agreement does not name the service, and bills nothing', () => {
    const unmatched = { municipality: '52001', kind: 'co.street-lighting' };
    const result = settleCommon(aCommonInput({ lighting: { sets: [], unmatched } }), energy);

    expect(result).toMatchObject({ kind: 'settled', findings: [{ code: 'settlement.levy-unmatched' }] });
    expect(amountsOf(result)).not.toHaveProperty('ALUMBRADO_PUBLICO');
  });
});
