import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import type { ConsumerClass } from '../../co-regulated/input.js';
import { anInput } from '../../../../test/an-input.js';
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
});
