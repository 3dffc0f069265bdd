import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import {
  aRegulatedInput,
  figureOf,
  lineOf,
  settleRegulated,
  T1_MT3,
  T1_MT4,
} from '../../../../test/a-regulated-input.js';
import { peRegulatedRating2 } from '../pe-regulated-rating-2/formula.js';
import { peRegulatedRating } from './formula.js';

describe.each([peRegulatedRating, peRegulatedRating2])('$code', (formula) => {
  it.each<{ id: string; peakKwh: string; md: string; hours: string; factor: string; price: string }>`
    id                            | peakKwh    | md       | hours    | factor      | price
    ${'C11, exactly half'}        | ${'15000'} | ${'200'} | ${'150'} | ${'0.5'}    | ${'56.09'}
    ${'just below half'}          | ${'14997'} | ${'200'} | ${'150'} | ${'0.4999'} | ${'29.78'}
    ${'above'}                    | ${'24000'} | ${'200'} | ${'150'} | ${'0.8'}    | ${'56.09'}
    ${'no energy at peak'}        | ${'0'}     | ${'200'} | ${'150'} | ${'0'}      | ${'29.78'}
    ${'Sundays and holidays off'} | ${'12500'} | ${'200'} | ${'125'} | ${'0.5'}    | ${'56.09'}
  `('$id: load factor $factor, price $price', ({ peakKwh, md, hours, factor, price }) => {
    const input = aRegulatedInput({
      option: 'MT3',
      sheet: T1_MT3,
      md,
      energy: { ENERGIA_HP: peakKwh, ENERGIA_HFP: '1' },
      input: { peakHours: decimal(hours) },
    });

    expect([figureOf(input, 'loadFactor', formula), lineOf(input, 'POT_GENERACION', formula)?.[1]]).toEqual([
      factor,
      price,
    ]);
  });

  it('is explained on each line that it prices', () => {
    const energy = { ENERGIA_HP: '12000', ENERGIA_HFP: '58000' };
    const result = settleRegulated(
      aRegulatedInput({ option: 'MT3', sheet: T1_MT3, md: '220', reactive: '0', energy }),
      formula,
    );
    const lines = result.kind === 'settled' ? result.statement.lines : [];
    const line = lines.find(({ code }) => code === 'POT_GENERACION');

    expect(line?.formula).toBe(
      'KW_GENERACION × PRECIO; KW_GENERACION = MD; PP si FC ≥ FC_PRESENTE, FC = (EA_HP) / ((MD) × HORAS_PUNTA)',
    );
    expect(line?.terms.map(({ symbol }) => symbol)).toEqual([
      'MD',
      'PRECIO',
      'EA_HP',
      'HORAS_PUNTA',
      'FC',
      'FC_PRESENTE',
    ]);
  });

  it('rates who demanded nothing as off peak, at the maxima of before', () => {
    const history = [{ md: '100' }, { md: '80' }];
    const input = aRegulatedInput({
      option: 'MT4',
      sheet: T1_MT4,
      md: '0',
      peakEnergy: '0',
      energy: { ENERGIA: '0' },
      history,
    });

    expect([lineOf(input, 'POT_GENERACION', formula), lineOf(input, 'POT_DISTRIBUCION', formula)]).toEqual([
      null,
      ['90', '15.99', '1439.1'],
    ]);
  });
});
