import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aRegulatedInput, lineOf, T1_MT3, T2_MT2 } from '../../../../test/a-regulated-input.js';
import { peRegulatedGenerationPower2 } from '../pe-regulated-generation-power-2/formula.js';
import { peRegulatedGenerationPower } from './formula.js';

describe.each([peRegulatedGenerationPower, peRegulatedGenerationPower2])('$code', (formula) => {
  it.each<{ option: string; sheet: string; contracted: string | null; line: readonly string[] }>`
    option   | sheet                            | contracted | line
    ${'MT2'} | ${T2_MT2}                        | ${null}    | ${['300', '61.36', '18408']}
    ${'BT2'} | ${T2_MT2}                        | ${null}    | ${['300', '61.36', '18408']}
    ${'MT3'} | ${T1_MT3}                        | ${null}    | ${['338', '29.78', '10065.64']}
    ${'BT3'} | ${T1_MT3}                        | ${null}    | ${['338', '29.78', '10065.64']}
    ${'MT2'} | ${T2_MT2}                        | ${'400'}   | ${['400', '61.36', '24544']}
    ${'MT2'} | ${T2_MT2}                        | ${'250'}   | ${['300', '61.36', '18408']}
    ${'MT2'} | ${`${T2_MT2}\nEXCESO_POT_HP 90`} | ${'250'}   | ${['250', '61.36', '15340']}
  `('of $option with $contracted kW contracted is $line', ({ option, sheet, contracted, line }) => {
    const input = aRegulatedInput({
      option,
      sheet,
      md: '338',
      peak: '300',
      offPeak: '338',
      energy: { ENERGIA_HP: '100', ENERGIA_HFP: '100' },
      contract: contracted === null ? {} : { contractedPower: decimal(contracted), powerMode: 'contracted' },
    });

    expect(lineOf(input, 'POT_GENERACION', formula)).toEqual(line);
  });

  it('stops where the sheet has no price of the rating', () => {
    const sheet = T1_MT3.replace('POT_GENERACION:FP 29.78\n', '');
    const input = aRegulatedInput({ option: 'MT3', sheet, md: '100', energy: { ENERGIA_HP: '1', ENERGIA_HFP: '1' } });

    expect(lineOf(input, 'POT_GENERACION', formula)).toEqual(['settlement.sheet-price-missing']);
  });

  it('weighs two sheets of a month by days', () => {
    const {
      sheets: [first],
    } = aRegulatedInput({ option: 'MT2', sheet: T2_MT2 });
    const {
      sheets: [second],
    } = aRegulatedInput({ option: 'MT2', sheet: T2_MT2.replace('61.36', '64.36') });
    const sheet = [first, second].flatMap((one, index) => (one ? [{ ...one, days: index === 0 ? 10 : 20 }] : []));
    const input = aRegulatedInput({
      option: 'MT2',
      sheet,
      peak: '300',
      offPeak: '200',
      energy: { ENERGIA_HP: '1', ENERGIA_HFP: '1' },
    });

    expect(lineOf(input, 'POT_GENERACION', formula)).toEqual(['300', null, '19008']);
  });
});
