import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aFreeInput, cited, findingsOf, settleFree } from '../../../../test/a-free-input.js';

describe('pe.free.reactive', () => {
  it.each<{ kvarh: string; excess: string; codes: readonly string[] }>`
    kvarh         | excess   | codes
    ${'0'}        | ${'0'}   | ${[]}
    ${'300000'}   | ${'0'}   | ${[]}
    ${'300000.5'} | ${'0.5'} | ${['settlement.reactive-not-priced']}
  `('of $kvarh kvarh with 1,000,000 kWh, $excess exceed and are not billed', ({ kvarh, excess, codes }) => {
    const input = aFreeInput({ kvarh: cited(kvarh) });

    expect(settleFree(input).determinants).toMatchObject({ reactiveExcessKvarh: decimal(excess) });
    expect(findingsOf(input)).toEqual(codes);
    expect(settleFree(input).lines.map(({ code }) => code)).not.toContain('REACTIVA');
  });

  it('knows nothing of a meter without reactive energy', () => {
    expect(settleFree(aFreeInput({ kvarh: null })).determinants).not.toHaveProperty('reactiveExcessKvarh');
    expect(findingsOf(aFreeInput({ kvarh: null }))).toEqual([]);
  });

  it('says that kvarh of some intervals are not used', () => {
    const input = aFreeInput({ kvarh: null, kvarhGaps: { count: 4, first: '2025-09-17T10:15' } });

    expect(findingsOf(input)).toEqual(['settlement.reactive-read-in-part']);
    expect(settleFree(input).determinants).not.toHaveProperty('kvarh');
  });
});
