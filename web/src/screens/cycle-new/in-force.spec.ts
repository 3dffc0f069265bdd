import { describe, expect, it } from '@jest/globals';
import { inForceSince, usualKinds } from './in-force.js';

const loaded = (
  months: readonly string[],
  status: 'accepted' | 'accepted-with-warnings' | 'rejected' = 'accepted',
) => ({
  kind: 'a',
  status,
  coverage: { months },
});
const kind = { code: 'a', name: 'A', market: 'any', optional: false, periodicity: 'on-change', standIn: null };

describe('what is in force of what is loaded', () => {
  const [onChange, annual] = [{ periodicity: 'on-change' }, { periodicity: 'annual' }];

  it('is the newest of any month up to the period', () => {
    const files = [loaded(['2025-07', '2026-02']), loaded(['2026-05']), loaded(['2026-03'], 'rejected')];

    expect(inForceSince(onChange, files, '2026-04')).toBe('2026-02');
    expect(inForceSince(onChange, files, '2026-05')).toBe('2026-05');
    expect(inForceSince(onChange, files, '2025-06')).toBeNull();
  });

  it('is of an annual kind what is of the year of the period', () => {
    const files = [loaded(['2025-01'])];

    expect(inForceSince(annual, files, '2025-12')).toBe('2025-01');
    expect(inForceSince(annual, files, '2026-04')).toBeNull();
    expect(inForceSince(annual, [...files, loaded(['2026-01'], 'accepted-with-warnings')], '2026-04')).toBe('2026-01');
  });
});

describe('the kinds that a cycle waits for', () => {
  it('are those of its market, but for optional ones and those with a stand-in', () => {
    const kinds = [
      kind,
      { ...kind, code: 'b', market: 'regulated' },
      { ...kind, code: 'c', market: 'unregulated' },
      { ...kind, code: 'd', optional: true },
      { ...kind, code: 'e', standIn: 'derived.e' },
    ];

    expect(usualKinds(kinds, 'regulated').map(({ code }) => code)).toEqual(['a', 'b']);
  });
});
