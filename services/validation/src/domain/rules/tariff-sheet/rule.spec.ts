import { describe, expect, it } from '@jest/globals';
import { aFrame, aPeruvian, aSheetPrice, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { tariffSheet } from './rule.js';

const sheets = (...rows: readonly ReturnType<typeof aSheetPrice>[]) => ({ rest: { sheets: rows } });

describe('tariff-sheet', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['its option in its sheet', aService({ segments: [aPeruvian()] }), sheets(aSheetPrice()), []],
    ['no sheet', aService({ segments: [aPeruvian()] }), {}, ['sheet-missing']],
    [
      'the sheet of another system',
      aService({ segments: [aPeruvian()] }),
      sheets(aSheetPrice({ electric_system: 'LIMA SUR' })),
      ['sheet-missing'],
    ],
    [
      'a sheet that has not begun',
      aService({ segments: [aPeruvian()] }),
      sheets(aSheetPrice({ valid_from: '2026-03-01' })),
      ['sheet-missing'],
    ],
    [
      'a sheet of its last day',
      aService({ segments: [aPeruvian()] }),
      sheets(aSheetPrice({ valid_from: '2026-02-28' })),
      [],
    ],
    [
      'a sheet without its option',
      aService({ segments: [aPeruvian()] }),
      sheets(aSheetPrice({ tariff_option: 'MT2' })),
      ['sheet-option-missing'],
    ],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(tariffSheet, service, aFrame(changed))).toEqual(expected);
  });
});
