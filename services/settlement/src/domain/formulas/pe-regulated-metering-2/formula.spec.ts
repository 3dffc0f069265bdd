import { describe, expect, it } from '@jest/globals';
import { aRegulatedInput, figureOf, T1_MT3, WHOLE_HISTORY } from '../../../../test/a-regulated-input.js';
import { peRegulatedMetering } from '../pe-regulated-metering/formula.js';

const input = aRegulatedInput({
  option: 'MT3',
  sheet: T1_MT3,
  md: '220',
  peak: '180',
  offPeak: '210',
  reactive: '28500',
  history: WHOLE_HISTORY,
  energy: { ENERGIA_HP: '12000', ENERGIA_HFP: '58000' },
});
const partial = { ...input, maxima: { ...input.maxima, byHours: false } };

describe('pe.regulated.metering.2', () => {
  it.each<{ figure: string; whole: string; ofSomeDays: string | null; before: string }>`
    figure         | whole      | ofSomeDays | before
    ${'kwh'}       | ${'70000'} | ${'70000'} | ${'70000'}
    ${'kvarh'}     | ${'28500'} | ${'28500'} | ${'28500'}
    ${'md'}        | ${'220'}   | ${'220'}   | ${'220'}
    ${'mdPeak'}    | ${'180'}   | ${null}    | ${'180'}
    ${'mdOffPeak'} | ${'210'}   | ${null}    | ${'210'}
  `('hands on $figure of all meters, $ofSomeDays of some', ({ figure, whole, ofSomeDays, before }) => {
    expect(figureOf(input, figure)).toBe(whole);
    expect(figureOf(partial, figure)).toBe(ofSomeDays);
    expect(figureOf(partial, figure, peRegulatedMetering)).toBe(before);
  });
});
