import { describe, expect, it } from '@jest/globals';
import { draft } from './cycle.js';
import { awaiting, conditionsMetBy, conditionsOf } from './conditions.js';
import { id, type CycleId } from '@kantia/kernel/ids';
import { period } from '@kantia/kernel/period';

const blocking = (params: Readonly<Record<string, string>>) => ({ code: 'x', severity: 'blocking' as const, params });

describe('what a failed service waits for', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['an input of any month', { kind: 'pe.tax-unit' }, 'pe.tax-unit'],
    ['an input of the period', { kind: 'co.register-readings', period: '2026-02' }, 'co.register-readings@2026-02'],
    ['rows of another month', { kind: 'co.cpi', month: '2026-01', period: '2026-02' }, 'co.cpi@2026-01'],
    ['another contract', { contract: 'K1', field: 'estrato' }, 'contract'],
    ['an input, where either would do', { contract: 'K1', kind: 'co.ppi', month: '2026-01' }, 'co.ppi@2026-01'],
    ['a person, where no rule is in force', { policy: 'IGV', period: '2026-02' }, 'decision'],
  ])('is %s', (_what, params, expected) => {
    expect(conditionsOf([blocking(params), { ...blocking({ kind: 'co.ppi' }), severity: 'warning' }])).toEqual([
      expected,
    ]);
  });

  it('is each condition once, sorted; nothing where nothing blocks', () => {
    const findings = [{ kind: 'b' }, {}, { kind: 'a' }, { contract: 'K1' }, { kind: 'b' }].map((params) =>
      blocking(params),
    );

    expect(conditionsOf(findings)).toEqual(['a', 'b', 'contract', 'decision']);
    expect(conditionsOf([])).toEqual([]);
  });

  it('is met by an input with rows of the month, whatever month it was loaded for', () => {
    const met = conditionsMetBy({
      kind: 'co.cpi',
      period: '2026-02',
      months: ['2025-12', '2026-01'],
      standsInFor: null,
    });

    expect(met).toEqual(['co.cpi', 'co.cpi@2025-12', 'co.cpi@2026-01', 'co.cpi@2026-02']);
    const plain = { kind: 'co.cpi', period: '2026-02', months: null, standsInFor: null };
    expect(conditionsMetBy(plain)).toEqual(['co.cpi', 'co.cpi@2026-02']);
    expect(conditionsMetBy({ ...plain, kind: 'derived.x', standsInFor: ['co.x'] })).toEqual([
      'derived.x',
      'derived.x@2026-02',
      'co.x',
      'co.x@2026-02',
    ]);
  });

  it('is noted by the cycle once', () => {
    const cycle = draft({
      id: id<CycleId>('33333333-3333-4333-8333-333333333333'),
      name: 'n',
      market: 'regulated',
      period: period('2026-02'),
      mode: 'manual',
      createdAt: new Date(0),
      createdBy: null,
    });
    const noted = awaiting(cycle, ['b', 'a', 'b']);

    expect(noted.awaited).toEqual(['a', 'b']);
    expect(awaiting(noted, ['a'])).toBe(noted);
  });
});
