import { describe, expect, it } from '@jest/globals';
import type { FreeSegment } from '../../pe-free/input.js';
import { aDemand, aFreeInput, aFreeSegment, cited, freeLine, freeTerms } from '../../../../test/a-free-input.js';

const components = (...values: readonly string[]) =>
  values.map((value, index) => ({ ...cited(value), code: ['SPT', 'RER', 'FISE'][index] ?? '' }));
const tolls = (mainToll: FreeSegment['mainToll']) => aFreeInput({ segments: [aFreeSegment({ mainToll })] });

describe('pe.free.main-toll', () => {
  it.each<{ situation: string; input: Parameters<typeof freeLine>[0]; line: string }>`
    situation                                | input                                                                                                                                                      | line
    ${'case C7'}                             | ${aFreeInput()}                                                                                                                                            | ${'1909.666 × 42.5 = 81160.81'}
    ${'components that add up'}              | ${tolls([{ days: 30, components: components('30.1', '8.25', '4.15') }])}                                                                                   | ${'1909.666 × 42.5 = 81160.81'}
    ${'two sets by days'}                    | ${tolls([{ days: 3, components: components('42.5') }, { days: 27, components: components('43') }])}                                                        | ${'1909.666 ×  = 82020.15'}
    ${'the peak of who is billed otherwise'} | ${aFreeInput({ demand: aDemand({ peak: '1900', month: '2100', offPeak: '2100' }), segments: [aFreeSegment({ contract: { billablePower: 'maximum' } })] })} | ${'1961.279 × 42.5 = 83354.36'}
    ${'a part of the month'}                 | ${aFreeInput({ segments: [aFreeSegment({ days: 15 })] })}                                                                                                  | ${'954.833 × 42.5 = 40580.4'}
  `('bills $situation', ({ input, line }) => {
    expect(freeLine(input, 'PEAJE_PRINCIPAL')).toBe(line);
  });

  it('shows each component', () => {
    const input = tolls([{ days: 30, components: components('30.1', '8.25', '4.15') }]);

    expect(freeTerms(input, 'PEAJE_PRINCIPAL')).toMatchObject({ SPT: '30.1', RER: '8.25', FISE: '4.15' });
  });
});
