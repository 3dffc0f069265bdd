import { describe, expect, it } from '@jest/globals';
import { aFrame, aPeruvian, aSheetPrice, aService, codesOf } from '../../../../test/a-service.js';
import { sheetChange } from './rule.js';

const moved = (...values: readonly string[]) => ({
  rest: { sheets: [aSheetPrice(), ...values.map((value) => aSheetPrice({ valid_from: '2026-02-04', value }))] },
});

describe('sheet-change', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['one sheet', moved(), []],
    ['a quarter more', moved('76.625'), []],
    ['more than a quarter more', moved('76.63'), ['sheet-price-moved']],
    ['more than a quarter less', moved('45.9'), ['sheet-price-moved']],
    [
      'the price of another block',
      { rest: { sheets: [aSheetPrice(), aSheetPrice({ valid_from: '2026-02-04', range_from: '30', value: '613' })] } },
      [],
    ],
    [
      'another option',
      {
        rest: {
          sheets: [
            aSheetPrice({ tariff_option: 'MT2' }),
            aSheetPrice({ tariff_option: 'MT2', valid_from: '2026-02-04', value: '613' }),
          ],
        },
      },
      [],
    ],
    ['a limit of the company', { ...moved('76.63'), settings: { priceChange: { share: '0.5' } } }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(sheetChange, aService({ segments: [aPeruvian()] }), aFrame(changed))).toEqual(expected);
  });
});
