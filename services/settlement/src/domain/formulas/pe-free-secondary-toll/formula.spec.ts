import { describe, expect, it } from '@jest/globals';
import type { SecondaryTollEnergy, Voltage } from '../../pe-free/input.js';
import { aFreeInput, aFreeSegment, cited, freeLine, freeTerms } from '../../../../test/a-free-input.js';

const steps = (values: Partial<Record<Voltage, string>>): SecondaryTollEnergy['steps'] =>
  Object.entries(values).map(([voltage, value]) => ({ ...cited(value), voltage: voltage as Voltage }));
const toll = (...secondaryToll: readonly SecondaryTollEnergy[]) =>
  aFreeInput({ segments: [aFreeSegment({ secondaryToll })] });

describe('pe.free.secondary-toll', () => {
  it.each<{ situation: string; input: Parameters<typeof freeLine>[0]; line: string }>`
    situation                    | input                                                                                                                   | line
    ${'case C7'}                 | ${aFreeInput()}                                                                                                         | ${'1000000 × 0.0185 = 18500'}
    ${'steps that accumulate'}   | ${toll({ kwh: cited('1000'), steps: steps({ MAT: '0.25', AT: '0.5', MT: '1.1' }) })}                                    | ${'1000 × 0.0185 = 18.5'}
    ${'two sets by their kWh'}   | ${toll({ kwh: cited('100000'), steps: steps({ MT: '1.85' }) }, { kwh: cited('900000'), steps: steps({ MT: '2' }) })}    | ${'1000000 ×  = 19850'}
    ${'a set that is set again'} | ${toll({ kwh: cited('100000'), steps: steps({ MT: '1.85' }) }, { kwh: cited('900000'), steps: steps({ MT: '1.85' }) })} | ${'1000000 × 0.0185 = 18500'}
  `('bills $situation', ({ input, line }) => {
    expect(freeLine(input, 'PEAJE_SECUNDARIO')).toBe(line);
  });

  it('shows each step', () => {
    const input = toll({ kwh: cited('1000'), steps: steps({ MAT: '0.25', AT: '0.5', MT: '1.1' }) });

    expect(freeTerms(input, 'PEAJE_SECUNDARIO')).toEqual({
      KWH: '1000',
      CTM_MAT: '0.25',
      CTM_AT: '0.5',
      CTM_MT: '1.1',
    });
  });
});
