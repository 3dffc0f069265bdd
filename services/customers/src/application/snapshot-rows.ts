import { Injectable } from '@nestjs/common';
import type { Period } from '@kantia/kernel/period';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { byPoint, SnapshotNumbering, type SnapshotRow } from '../domain/snapshot-row.js';
import { SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';

export interface SnapshotOrder {
  readonly companyId: string;
  readonly ids: readonly string[];
  readonly market: string;
  readonly month: Period;
  /** Points that no longer fit stay as they were frozen. */
  readonly isRenewal: boolean;
}

const PAGE_ROWS = 2_000;
const CODES_NAMED = 10;

/** The rows of a snapshot, read in one unit of work and handed out in pages. */
@Injectable()
export class SnapshotRows {
  constructor(
    private readonly units: Units,
    private readonly points: SupplyPointRepository,
  ) {}

  /** Answers the number of services. Refuses points of another market, and points that do not exist. */
  async read(order: SnapshotOrder, take: (rows: readonly SnapshotRow[]) => Promise<void>): Promise<number> {
    const numbering = new SnapshotNumbering(order.market, order.month);
    await this.units.run({ companyId: order.companyId, userId: null, roles: [] }, async (work) => {
      let page: SnapshotRow[] = [];
      for await (const versions of byPoint(this.points.versionsOf(work, order.ids))) {
        page.push(...numbering.rowsOf(versions));
        if (page.length < PAGE_ROWS) continue;
        await take(page);
        page = [];
      }
      if (!order.isRenewal) refuseUnfit(numbering, order);
      if (page.length > 0) await take(page);
    });
    return numbering.serviceCount;
  }
}

function refuseUnfit({ otherMarket, pointCount }: SnapshotNumbering, { ids, month }: SnapshotOrder): void {
  if (otherMarket.length > 0) {
    const params = {
      count: String(otherMarket.length),
      period: month,
      codes: otherMarket.slice(0, CODES_NAMED).join(', '),
    };
    throw refuse('customers.wrong-market', params);
  }
  if (pointCount < ids.length) throw refuse('customers.points-unknown', { count: String(ids.length - pointCount) });
}
