import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aRegulatedInput, lineOf, T2_MT2 } from '../../../../test/a-regulated-input.js';
import { peRegulatedExcessPower2 } from '../pe-regulated-excess-power-2/formula.js';
import { peRegulatedExcessPower } from './formula.js';

const kwh = { ENERGIA_HP: '1', ENERGIA_HFP: '1' };
const months = (peaks: string, offPeaks: string) => {
  const off = offPeaks.split(' ');
  return peaks.split(' ').flatMap((peak, index) => (peak === '' ? [] : [{ peak, offPeak: off[index] ?? '' }]));
};

describe.each([peRegulatedExcessPower, peRegulatedExcessPower2])('$code', (formula) => {
  it.each<{
    id: string;
    peak: string;
    offPeak: string;
    peaks: string;
    offPeaks: string;
    line: readonly string[] | null;
  }>`
    id                   | peak     | offPeak  | peaks                    | offPeaks                 | line
    ${'C3'}              | ${'300'} | ${'338'} | ${'295 300 290 320 280'} | ${'335 340 310 350 330'} | ${['35', '12.37', '432.95']}
    ${'no excess'}       | ${'300'} | ${'200'} | ${''}                    | ${''}                    | ${null}
    ${'equal'}           | ${'300'} | ${'300'} | ${''}                    | ${''}                    | ${null}
    ${'the first month'} | ${'300'} | ${'338'} | ${''}                    | ${''}                    | ${['38', '12.37', '470.06']}
  `('off peak over peak: $id', ({ peak, offPeak, peaks, offPeaks, line }) => {
    const input = aRegulatedInput({
      option: 'MT2',
      sheet: T2_MT2,
      peak,
      offPeak,
      history: months(peaks, offPeaks),
      energy: kwh,
    });

    expect(lineOf(input, 'EXCESO_POT_HFP', formula)).toEqual(line);
  });

  it.each<{ contracted: string; sheet: string; atPeak: readonly string[] | null; offPeak: readonly string[] | null }>`
    contracted | sheet                            | atPeak                  | offPeak
    ${'400'}   | ${T2_MT2}                        | ${null}                 | ${null}
    ${'310'}   | ${T2_MT2}                        | ${null}                 | ${['28', '12.37', '346.36']}
    ${'250'}   | ${T2_MT2}                        | ${null}                 | ${['38', '12.37', '470.06']}
    ${'250'}   | ${`${T2_MT2}\nEXCESO_POT_HP 90`} | ${['50', '90', '4500']} | ${['38', '12.37', '470.06']}
  `(
    'over a contract for $contracted kW: $atPeak at peak, $offPeak off peak',
    ({ contracted, sheet, atPeak, offPeak }) => {
      const contract = { contractedPower: decimal(contracted), powerMode: 'contracted' } as const;
      const input = aRegulatedInput({ option: 'MT2', sheet, peak: '300', offPeak: '338', energy: kwh, contract });

      expect([lineOf(input, 'EXCESO_POT_HP', formula), lineOf(input, 'EXCESO_POT_HFP', formula)]).toEqual([
        atPeak,
        offPeak,
      ]);
    },
  );

  it.each<{ peak: string; offPeak: string; atPeak: readonly string[] | null; beyond: readonly string[] | null }>`
    peak    | offPeak | atPeak                | beyond
    ${'20'} | ${'20'} | ${null}               | ${null}
    ${'20'} | ${'50'} | ${null}               | ${null}
    ${'25'} | ${'50'} | ${['5', '50', '250']} | ${null}
    ${'18'} | ${'52'} | ${null}               | ${['2', '40', '80']}
    ${'25'} | ${'15'} | ${['5', '50', '250']} | ${null}
  `('of BT5A with $peak kW at peak and $offPeak off peak', ({ peak, offPeak, atPeak, beyond }) => {
    const sheet = 'CARGO_FIJO 3\nENERGIA_HP:a 80\nENERGIA_HP:b 90\nENERGIA_HFP 30\nEXCESO_POT_HP 50\nEXCESO_POT_HFP 40';
    const input = aRegulatedInput({ option: 'BT5A', sheet, peak, offPeak, energy: kwh });

    expect([lineOf(input, 'EXCESO_POT_HP', formula), lineOf(input, 'EXCESO_POT_HFP', formula)]).toEqual([
      atPeak,
      beyond,
    ]);
  });
});
