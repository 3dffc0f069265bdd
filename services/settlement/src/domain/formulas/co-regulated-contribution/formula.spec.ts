import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import type { ConsumerClass } from '../../co-regulated/input.js';
import { anInput, aPiece } from '../../../../test/an-input.js';
import { amountOf } from '../../../../test/settled-lines.js';

describe('co.regulated.contribution', () => {
  it.each<{ consumerClass: ConsumerClass; stratum: number | null; exemption: string; amount: string | null }>`
    consumerClass        | stratum | exemption  | amount
    ${'commercial'}      | ${null} | ${'0'}     | ${'20000'}
    ${'industrial'}      | ${null} | ${'100'}   | ${null}
    ${'water-utility'}   | ${null} | ${'50'}    | ${'10000'}
    ${'water-utility'}   | ${null} | ${'0'}     | ${'20000'}
    ${'provisional'}     | ${null} | ${'33.33'} | ${'13334'}
    ${'official'}        | ${null} | ${'0'}     | ${null}
    ${'special'}         | ${null} | ${'0'}     | ${null}
    ${'street-lighting'} | ${null} | ${'0'}     | ${null}
    ${'residential'}     | ${4}    | ${'0'}     | ${null}
    ${'residential'}     | ${5}    | ${'0'}     | ${'20000'}
    ${'residential'}     | ${6}    | ${'0'}     | ${'20000'}
    ${'common-area'}     | ${4}    | ${'0'}     | ${null}
    ${'common-area'}     | ${6}    | ${'0'}     | ${'20000'}
  `(
    'of $consumerClass, stratum $stratum, exempt by $exemption %, is $amount of 100,000',
    ({ consumerClass, stratum, exemption, amount }) => {
      expect(
        amountOf(
          anInput({ contract: { consumerClass, stratum, contributionExemptionPct: decimal(exemption) } }),
          'CONTRIBUCION',
        ),
      ).toBe(amount);
    },
  );

  it.each<{ what: string; second: Parameters<typeof aPiece>[0]; amount: string | null }>`
    what                           | second                                                                                    | amount
    ${'a dwelling becomes a shop'} | ${{ contract: { consumerClass: 'commercial' } }}                                          | ${'20000'}
    ${'an exemption of a half'}    | ${{ contract: { consumerClass: 'commercial', contributionExemptionPct: decimal('50') } }} | ${'10000'}
    ${'a dwelling stays one'}      | ${{}}                                                                                     | ${null}
  `('is that of the piece that owes it: $what', ({ second, amount }) => {
    expect(amountOf(anInput({ pieces: [aPiece(), aPiece(second)] }), 'CONTRIBUCION')).toBe(amount);
  });
});
