import type { LocalDate, Period } from '@kantia/kernel/period';
import { segmentsOf, type Segment } from './segments.js';
import type { Values } from './sheet-column.js';

/** A contract version as the snapshot takes it, with its point and customer. */
export interface SnapshotVersion {
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly contractId: string;
  readonly contractCode: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly effectiveUntil: LocalDate | null;
  readonly market: string;
  /** Everything else under the snapshot's column names, as plain text. */
  readonly values: Values;
}

export interface SnapshotRow {
  /** From 1 in the order of supply point code and contract code; segments of one service share it. */
  readonly ordinal: number;
  readonly segmentNumber: number;
  readonly segment: Segment | null;
  readonly version: SnapshotVersion;
}

/**
 * Numbers the rows of a snapshot point by point. Points must come in ascending order of code. A point without a version of
 * the market is kept aside by its code and gives no row.
 */
export class SnapshotNumbering {
  readonly otherMarket: string[] = [];
  serviceCount = 0;
  pointCount = 0;

  constructor(
    private readonly market: string,
    private readonly month: Period,
  ) {}

  rowsOf(versions: readonly SnapshotVersion[]): readonly SnapshotRow[] {
    this.pointCount += 1;
    const chosen = segmentsOf(versions, this.month).filter(({ version }) => version.market === this.market);
    const ordered = chosen.toSorted(
      (a, b) =>
        compare(a.version.contractCode, b.version.contractCode) || compare(a.version.validFrom, b.version.validFrom),
    );
    if (ordered.length === 0) this.otherMarket.push(versions[0]?.supplyPointCode ?? '');
    const rows: SnapshotRow[] = [];
    for (const { version, segment } of ordered) {
      const before = rows.at(-1);
      const sameService = before?.version.contractId === version.contractId;
      if (!sameService) this.serviceCount += 1;
      const segmentNumber = sameService && before ? before.segmentNumber + 1 : 1;
      rows.push({ ordinal: this.serviceCount, segmentNumber, segment, version });
    }
    return rows;
  }
}

/** By code unit, as PostgreSQL's collation "C" and DuckDB sort plain codes. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Cuts an ordered stream of versions into the versions of one point at a time, across the borders of its pages. */
export async function* byPoint(
  pages: AsyncIterable<readonly SnapshotVersion[]>,
): AsyncGenerator<readonly SnapshotVersion[]> {
  let group: SnapshotVersion[] = [];
  for await (const page of pages) {
    for (const version of page) {
      if (group.length > 0 && group[0]?.supplyPointId !== version.supplyPointId) {
        yield group;
        group = [];
      }
      group.push(version);
    }
  }
  if (group.length > 0) yield group;
}
