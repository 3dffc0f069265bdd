import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aDemand, aFreeInput, aFreeSegment, freeLine } from '../../../../test/a-free-input.js';

const provenance = { inputId: null, file: 'f.csv', row: 2 };
const vad = (peak: string, offPeak: string, fbp: string, days = 30) => ({
  days,
  vadPeak: decimal(peak),
  vadOffPeak: decimal(offPeak),
  fbp: decimal(fbp),
  provenance,
});
const tolls = (offPeak: string, ...distributionToll: ReturnType<typeof vad>[]) =>
  aFreeInput({
    demand: aDemand({ peak: '1850', offPeak, month: '1850' }),
    segments: [aFreeSegment({ distributionToll })],
  });

describe('pe.free.distribution-toll', () => {
  it.each<{ situation: string; input: Parameters<typeof freeLine>[0]; peak: string | null; excess: string | null }>`
    situation                        | input                                                                | peak                        | excess
    ${'case C7'}                     | ${aFreeInput()}                                                      | ${'1850 × 12 = 22200'}      | ${null}
    ${'a balance factor'}            | ${tolls('1850', vad('12', '11', '0.9375'))}                          | ${'1850 × 11.25 = 20812.5'} | ${null}
    ${'more off peak than at peak'}  | ${tolls('2000', vad('12', '11', '1'))}                               | ${'1850 × 12 = 22200'}      | ${'150 × 11 = 1650'}
    ${'two sets by days'}            | ${tolls('2000', vad('12', '11', '1', 10), vad('15', '11', '1', 20))} | ${'1850 ×  = 25900'}        | ${'150 × 11 = 1650'}
    ${'a contract that pays no VAD'} | ${tolls('2000')}                                                     | ${null}                     | ${null}
  `('bills $situation', ({ input, peak, excess }) => {
    expect(freeLine(input, 'VAD_HP')).toBe(peak);
    expect(freeLine(input, 'VAD_EXCESO_HFP')).toBe(excess);
  });
});
