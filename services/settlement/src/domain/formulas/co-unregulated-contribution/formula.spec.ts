import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import type { ConsumerClass } from '../../co-regulated/input.js';
import { amountOf, aPiece, aPrice, CEDENAR, explained } from '../../../../test/a-co-unregulated-input.js';

/** Domain page on Colombia, 7.7(6): subtotal 68,802,782.87. */
const indexed = { mode: 'FIXED_INDEXED', price: aPrice('285.00', { base: '178.42', current: '180.49' }) } as const;
const piece = (given: Parameters<typeof aPiece>[0]) =>
  aPiece({ kwh: '120000', price: indexed, network: CEDENAR, retail: '12', ...given });

describe('co.unregulated.contribution', () => {
  it.each<{ consumerClass: ConsumerClass; stratum: number | null; exemption: string; amount: string | null }>`
    consumerClass        | stratum | exemption  | amount
    ${'commercial'}      | ${null} | ${'0'}     | ${'13760556.57'}
    ${'commercial'}      | ${null} | ${'50'}    | ${'6880278.29'}
    ${'industrial'}      | ${null} | ${'0'}     | ${'13760556.57'}
    ${'industrial'}      | ${null} | ${'100'}   | ${null}
    ${'water-utility'}   | ${null} | ${'50'}    | ${'6880278.29'}
    ${'provisional'}     | ${null} | ${'33.33'} | ${'9174163.07'}
    ${'official'}        | ${null} | ${'0'}     | ${null}
    ${'special'}         | ${null} | ${'0'}     | ${null}
    ${'street-lighting'} | ${null} | ${'0'}     | ${null}
    ${'common-area'}     | ${6}    | ${'0'}     | ${'13760556.57'}
    ${'common-area'}     | ${4}    | ${'0'}     | ${null}
  `(
    'of $consumerClass, stratum $stratum, exempt by $exemption %, is $amount',
    ({ consumerClass, stratum, exemption, amount }) => {
      const contributor = { consumerClass, stratum, exemptionPct: decimal(exemption) };

      expect(amountOf([piece({ contributor })], 'CONTRIBUCION')).toBe(amount);
    },
  );

  it('weighs an exemption that begins inside the month, and takes the charges of the month in', () => {
    const pieces = [
      aPiece({ suffix: '_1', kwh: '10', price: { mode: 'FIXED_INDEXED', price: aPrice('100') } }),
      aPiece({
        suffix: '_2',
        kwh: '20',
        price: { mode: 'FIXED_INDEXED', price: aPrice('100') },
        retail: '5',
        contributor: { exemptionPct: decimal('50') },
      }),
    ];

    // (1,000 + (2,000 + 20 × 5) × 0.5) × 0.2.
    expect(amountOf(pieces, 'CONTRIBUCION')).toBe('410');
    expect(explained(pieces, 'CONTRIBUCION')).toMatchObject({
      formula:
        'PCT × ((GENERACION_1 + KWH_1 × CARGOS_1) × (100 - EXENCION_1) + (GENERACION_2 + KWH_2 × CARGOS_2) × (100 - EXENCION_2)) / 100',
      terms: expect.arrayContaining(['GENERACION_2 2000', 'KWH_2 20', 'CARGOS_2 5', 'EXENCION_2 50', 'PCT 0.2']),
    });
  });
});
