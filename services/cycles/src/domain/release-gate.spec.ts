import { describe, expect, it } from '@jest/globals';
import type { Finding } from './outcome.js';
import { DEFAULT_GATE, judge, stops, type GateBand, type GateSettings } from './release-gate.js';

const warning = (code: string): Finding => ({ code, severity: 'warning', params: {} });
const note = (code: string): Finding => ({ code, severity: 'informative', params: {} });
const settings: GateSettings = {
  ...DEFAULT_GATE,
  mode: 'on',
  weights: { heavy: 70, light: 5, harmless: 0 },
  holds: ['never', 'harmless-but-held'],
};

describe('the release gate', () => {
  it.each<{ what: string; findings: readonly Finding[]; score: number; band: GateBand; because: readonly string[] }>([
    { what: 'nothing', findings: [], score: 0, band: 'auto', because: [] },
    { what: 'a note', findings: [note('n')], score: 0, band: 'auto', because: [] },
    { what: 'a light warning', findings: [warning('light')], score: 5, band: 'auto', because: ['light 5'] },
    { what: 'a code without weight', findings: [warning('w')], score: 20, band: 'sample', because: ['w 20'] },
    { what: 'a code twice', findings: [warning('w'), warning('w')], score: 20, band: 'sample', because: ['w 20'] },
    { what: 'a code weighed zero', findings: [warning('harmless')], score: 0, band: 'auto', because: [] },
    {
      what: 'several',
      findings: [warning('a'), warning('light'), warning('b'), warning('c')],
      score: 65,
      band: 'review',
      because: ['a 20', 'b 20', 'c 20', 'light 5'],
    },
    { what: 'a heavy one', findings: [warning('heavy')], score: 70, band: 'review', because: ['heavy 70'] },
    { what: 'one that holds', findings: [warning('never')], score: 20, band: 'hold', because: ['never 20'] },
    {
      what: 'a note that holds',
      findings: [note('harmless-but-held')],
      score: 0,
      band: 'hold',
      because: ['harmless-but-held 0'],
    },
  ])('says $band with $score of $what', ({ findings, score, band, because }) => {
    const verdict = judge(findings, settings);

    expect(verdict).toMatchObject({ score, band });
    expect(verdict.because.map(({ code, points }) => `${code} ${points}`)).toEqual(because);
  });

  it('stops nothing while it only watches', () => {
    expect(stops('hold', '00000000-0000-4000-8000-000000000000', DEFAULT_GATE)).toBe(false);
  });

  it('stops what is held or to review, none that may go, and so many of a hundred of the sample', () => {
    const idOf = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const looked = Array.from({ length: 1_000 }, (_, n) => stops('sample', idOf(n), settings)).filter(Boolean);

    expect(stops('hold', idOf(99), settings)).toBe(true);
    expect(stops('review', idOf(99), settings)).toBe(true);
    expect(stops('auto', idOf(0), settings)).toBe(false);
    expect(looked).toHaveLength(100);
  });
});
