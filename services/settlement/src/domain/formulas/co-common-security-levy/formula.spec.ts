import { describe, expect, it } from '@jest/globals';
import { aCommonInput, aLevy, amountsOf, settleCommon } from '../../../../test/co-common.js';

describe('co.common.security-levy', () => {
  it.each<{ set: ReturnType<typeof aLevy>; amount: string }>`
    set                                           | amount
    ${aLevy({ mode: 'fixed', value: '2150.50' })} | ${'2150.5'}
    ${aLevy({ value: '0.5' })}                    | ${'500'}
    ${aLevy({ value: '0.5', base: 'total' })}     | ${'600'}
  `('takes $amount beside the street lighting', ({ set, amount }) => {
    const levies = { lighting: { sets: [aLevy()], unmatched: null }, security: { sets: [set], unmatched: null } };

    expect(amountsOf(settleCommon(aCommonInput(levies), { ENERGIA: '100000', CONTRIBUCION: '20000' }))).toMatchObject({
      ALUMBRADO_PUBLICO: '1000',
      TASA_SEGURIDAD: amount,
    });
  });
});
