import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import {
  aFreeInput,
  aFreeSegment,
  anExchangeRate,
  anIndex,
  cited,
  findingsOf,
  freeLine,
  freeTerms,
  settleFree,
} from '../../../../test/a-free-input.js';

const inPen = { currency: 'PEN', exchangeRateRule: null } as const;
const halfOf = (half: Parameters<typeof aFreeSegment>[0]) =>
  aFreeSegment({ days: 15, kwh: { peak: '90000', offPeak: '410000' }, ...half });

describe('pe.free.energy', () => {
  it('brings kWh to the reference bar and prices them at the exchange rate, as case C7 says', () => {
    expect(freeLine(aFreeInput(), 'EN_HP')).toBe('184892.4 × 0.16875 = 31200.59');
    expect(freeLine(aFreeInput(), 'EN_HFP')).toBe('842287.6 × 0.16875 = 142136.03');
    expect(freeTerms(aFreeInput(), 'EN_HP')).toEqual({
      KWH: '180000',
      FPM: '1.015',
      PEMT: '1.012',
      PRECIO: '45',
      TC: '3.75',
    });
  });

  it.each<{ situation: string; segment: Parameters<typeof aFreeSegment>[0]; line: string }>`
    situation                             | segment                                                                                                  | line
    ${'a price in PEN'}                   | ${{ contract: { ...inPen, energyPricePeak: decimal('168.75') }, exchange: null }}                        | ${'184892.4 × 0.16875 = 31200.59'}
    ${'no expansion at AT'}               | ${{ contract: { voltage: 'AT', expansion: null } }}                                                      | ${'182700 × 0.16875 = 30830.63'}
    ${'indices (case C9: 48.123 USD)'}    | ${{ indices: [anIndex('PPI', '0.40', '241.70', '255.30'), anIndex('PGN', '0.60', '3.2010', '3.4512')] }} | ${'184892.4 × 0.180461 = 33365.87'}
    ${'an index that did not move'}       | ${{ indices: [anIndex('PPI', '1', '241.70', '241.70')] }}                                                | ${'184892.4 × 0.16875 = 31200.59'}
    ${'a price of six decimals, half up'} | ${{ contract: { ...inPen, energyPricePeak: decimal('0.1234565') }, exchange: null }}                     | ${'184892.4 × 0.000123 = 22.74'}
    ${'nothing used at peak'}             | ${{ kwh: { peak: '0' } }}                                                                                | ${null}
  `('prices $situation', ({ segment, line }) => {
    expect(freeLine(aFreeInput({ segments: [aFreeSegment(segment)] }), 'EN_HP')).toBe(line);
  });

  it('prices each contract version for the kWh of its days', () => {
    const segments = [halfOf({}), halfOf({ contract: { energyPricePeak: decimal('50') } })];

    // 92,446.2 × 0.168750 + 92,446.2 × 0.187500
    expect(freeLine(aFreeInput({ segments }), 'EN_HP')).toBe('184892.4 ×  = 32933.96');
    expect(freeTerms(aFreeInput({ segments }), 'EN_HP')).toMatchObject({
      PRECIO_1: '45',
      PRECIO_2: '50',
      KWH_2: '90000',
    });
  });

  it('sees no piece where a version changes nothing of the price', () => {
    const segments = [halfOf({}), halfOf({ contract: { powerPrice: decimal('7') } })];

    expect(freeLine(aFreeInput({ segments }), 'EN_HP')).toBe('184892.4 × 0.16875 = 31200.59');
  });

  it('hands on the kWh at the supply bar', () => {
    expect(toText(settleFree(aFreeInput()).energyKwh)).toBe('1000000');
  });

  it.each<[string, Parameters<typeof aFreeInput>[0], readonly string[]]>([
    [
      'a provisional index',
      { segments: [aFreeSegment({ indices: [anIndex('PPI', '1', '1', '1', true)] })] },
      ['settlement.index-provisional'],
    ],
    [
      'a rate that is not that of the issue',
      {
        segments: [
          aFreeSegment({ contract: { exchangeRateRule: 'issue-date' }, exchange: anExchangeRate('3.8', '2025-10-03') }),
        ],
      },
      ['settlement.exchange-rate-before-issue'],
    ],
    ['unknown holidays', { holidaysUnknown: true }, ['settlement.holidays-unknown']],
    [
      'no consumption',
      { segments: [aFreeSegment({ kwh: { peak: '0', offPeak: '0' } })], kvarh: cited('0') },
      ['settlement.zero-consumption'],
    ],
    ['nothing else', {}, []],
  ])('tells of %s', (_what, changed, codes) => {
    expect(findingsOf(aFreeInput(changed))).toEqual(codes);
  });
});
