import { describe, expect, it } from '@jest/globals';
import { localDate, period } from '@kantia/kernel/period';
import { segmentsOf } from './segments.js';

const may = period('2026-05');
const version = (from: string, until: string | null = null) => ({
  validFrom: localDate(from),
  effectiveUntil: until === null ? null : localDate(until),
});

function cut(...versions: readonly ReturnType<typeof version>[]) {
  return segmentsOf(versions, may).map(({ segment }) => (segment ? `${segment.from}/${segment.until}` : 'none'));
}

describe('segmentsOf', () => {
  it.each([
    ['the whole month', [version('2025-01-01')], ['2026-05-01/2026-06-01']],
    ['from the middle on', [version('2026-05-10')], ['2026-05-10/2026-06-01']],
    ['to the last day included', [version('2025-01-01', '2026-05-31')], ['2026-05-01/2026-06-01']],
    ['the first day only', [version('2025-01-01', '2026-05-01')], ['2026-05-01/2026-05-02']],
    [
      'two versions that meet',
      [version('2026-05-16'), version('2025-01-01', '2026-05-15')],
      ['2026-05-01/2026-05-16', '2026-05-16/2026-06-01'],
    ],
    ['ended the day before', [version('2025-01-01', '2026-04-30')], ['none']],
    ['beginning the day after', [version('2026-06-01')], ['none']],
  ])('gives a contract that holds %s', (_, versions, segments) => {
    expect(cut(...versions)).toEqual(segments);
  });

  it('shows the version before the month when none is in force', () => {
    const [only] = segmentsOf(
      [version('2026-07-01'), version('2024-01-01', '2024-12-31'), version('2025-01-01', '2025-12-31')],
      may,
    );

    expect(only?.version.validFrom).toBe('2025-01-01');
    expect(only?.segment).toBeNull();
  });
});
