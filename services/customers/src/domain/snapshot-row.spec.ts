import { describe, expect, it } from '@jest/globals';
import { localDate, period } from '@kantia/kernel/period';
import { byPoint, SnapshotNumbering, type SnapshotVersion } from './snapshot-row.js';

function aVersion(changed: Partial<SnapshotVersion> = {}): SnapshotVersion {
  return {
    supplyPointId: 'p1',
    supplyPointCode: 'P1',
    contractId: 'k1',
    contractCode: 'K1',
    validFrom: localDate('2025-01-01'),
    validUntil: null,
    effectiveUntil: null,
    market: 'regulated',
    values: {},
    ...changed,
  };
}

const month = period('2026-05');

describe('SnapshotNumbering', () => {
  it('numbers services, and the segments of each', () => {
    const numbering = new SnapshotNumbering('regulated', month);
    const first = numbering.rowsOf([
      aVersion({ effectiveUntil: localDate('2026-05-10') }),
      aVersion({ validFrom: localDate('2026-05-11'), effectiveUntil: localDate('2026-05-20') }),
      aVersion({ contractId: 'k2', contractCode: 'K2', validFrom: localDate('2026-05-21') }),
    ]);
    const second = numbering.rowsOf([aVersion({ supplyPointId: 'p2', supplyPointCode: 'P2' })]);

    expect([...first, ...second].map((row) => [row.version.supplyPointCode, row.ordinal, row.segmentNumber])).toEqual([
      ['P1', 1, 1],
      ['P1', 1, 2],
      ['P1', 2, 1],
      ['P2', 3, 1],
    ]);
    expect(numbering.serviceCount).toBe(3);
  });

  it('keeps a point whose contract is not in force, once and without days', () => {
    const rows = new SnapshotNumbering('regulated', month).rowsOf([
      aVersion({ effectiveUntil: localDate('2026-01-31') }),
    ]);

    expect(rows).toMatchObject([{ ordinal: 1, segmentNumber: 1, segment: null }]);
  });

  it('sets points of another market aside by code', () => {
    const numbering = new SnapshotNumbering('unregulated', month);

    expect(numbering.rowsOf([aVersion()])).toEqual([]);
    expect(numbering.otherMarket).toEqual(['P1']);
  });
});

describe('byPoint', () => {
  it('keeps the versions of a point together across pages', async () => {
    async function* pages() {
      yield [aVersion(), aVersion({ validFrom: localDate('2026-01-01') })];
      yield [aVersion({ validFrom: localDate('2026-02-01') }), aVersion({ supplyPointId: 'p2' })];
    }
    const sizes: number[] = [];

    for await (const group of byPoint(pages())) sizes.push(group.length);

    expect(sizes).toEqual([3, 1]);
  });
});
