import { describe, expect, it } from '@jest/globals';
import { aFrame, aPeruvian, aSheetPrice, aService, codesOf } from '../../../../test/a-service.js';
import { sheetAge } from './rule.js';

const sheets = (...dates: readonly string[]) => ({
  rest: { sheets: dates.map((valid_from) => aSheetPrice({ valid_from })) },
});

describe('sheet-age', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a sheet of a year ago', sheets('2025-02-04'), []],
    ['one of 400 days', sheets('2025-01-24'), []],
    ['one of 401 days', sheets('2025-01-23'), ['sheet-old']],
    ['an old one that was replaced', sheets('2024-01-01', '2026-02-04'), []],
    ['an old one that will be replaced', sheets('2024-01-01', '2026-03-04'), ['sheet-old']],
    ['no sheet, which another rule names', {}, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(sheetAge, aService({ segments: [aPeruvian()] }), aFrame(changed))).toEqual(expected);
  });
});
