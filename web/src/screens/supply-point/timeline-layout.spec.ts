import { describe, expect, it } from '@jest/globals';
import { layOut } from './timeline-layout.js';

const version = (code: string, validFrom: string, effectiveUntil: string | null) => ({
  code,
  validFrom,
  effectiveUntil,
});

describe('the timeline of contracts', () => {
  it('has nothing for a point without contracts', () => {
    expect(layOut([], '2026-11-24')).toEqual({ lanes: [], years: [], today: null });
  });

  it('puts versions of one contract behind each other, without gap or overlap, the open one to the edge', () => {
    const { lanes, today } = layOut(
      [version('K1', '2026-07-01', null), version('K1', '2025-01-01', '2026-06-30')],
      '2026-11-24',
    );
    const [after, before] = lanes[0]?.bars ?? [];

    expect(lanes).toHaveLength(1);
    expect((before?.left ?? 0) + (before?.width ?? 0)).toBeCloseTo(after?.left ?? 0, 9);
    expect((after?.left ?? 0) + (after?.width ?? 0)).toBeCloseTo(100, 9);
    expect(today).toBeGreaterThan(after?.left ?? 100);
  });

  it('gives each contract a lane, and stays inside with one day, one far future or a hundred years', () => {
    for (const versions of [
      [version('K1', '2026-11-24', '2026-11-24')],
      [version('K1', '2030-01-01', null)],
      [version('K1', '1950-01-01', '1999-12-31'), version('K2', '2000-01-01', null)],
    ]) {
      const { lanes, years, today } = layOut(versions, '2026-11-24');
      expect(lanes).toHaveLength(new Set(versions.map(({ code }) => code)).size);
      expect(years.length).toBeLessThanOrEqual(12);
      for (const { left, width } of lanes.flatMap(({ bars }) => bars)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(left + width).toBeLessThanOrEqual(100 + 1e-9);
      }
      expect(today).toBeGreaterThanOrEqual(0);
      expect(today).toBeLessThanOrEqual(100);
    }
  });
});
