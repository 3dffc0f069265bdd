import { Injectable } from '@nestjs/common';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import type { ReplyOf, RequestOf } from '@kantia/contracts/define';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { assert } from '@kantia/kernel/assert';
import { canonicalJson } from '@kantia/kernel/canonical';
import { isUuid } from '@kantia/kernel/ids';
import { isPeriod, type Period } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { settingsInForce, type Company, type DatedSetting } from '../domain/company.js';
import { byPoint, SnapshotNumbering, type SnapshotRow } from '../domain/snapshot-row.js';
import { CompanyRepository, SelectionRepository, SnapshotWriter, SupplyPointRepository, type Selection } from './ports.js';
import { refuse } from './refusals.js';

type Request = RequestOf<typeof freezeSnapshot>;

class FrozenSnapshot {
  constructor(readonly reply: ReplyOf<typeof freezeSnapshot>) {}
}

interface Order {
  readonly company: Company;
  readonly settings: readonly DatedSetting[];
  readonly month: Period;
  readonly ids: readonly string[];
  readonly selectionHash: string;
}

const PAGE_ROWS = 2_000;
const CODES_NAMED = 10;

/** All of it runs before the transaction of the answer: the reading has one of its own, short, and DuckDB none. */
@Injectable()
@Answers(freezeSnapshot)
export class FreezeSnapshotQuery implements OperationHandler<typeof freezeSnapshot> {
  constructor(
    private readonly units: Units,
    private readonly companies: CompanyRepository,
    private readonly points: SupplyPointRepository,
    private readonly selections: SelectionRepository,
    private readonly snapshots: SnapshotWriter,
    private readonly objects: ObjectStore,
  ) {}

  async prepare({ payload }: Asked<typeof freezeSnapshot>, companyId: string): Promise<FrozenSnapshot> {
    const order = await this.orderOf(payload, companyId);
    const { company, month } = order;
    const numbering = new SnapshotNumbering(payload.market, month);
    const snapshot = await this.snapshots.write(company, month, (take) =>
      this.units.run({ companyId, userId: null, roles: [] }, (work) => this.readRows(work, { order, numbering, take })),
    );
    const settings = await this.objects.put(
      BUCKETS.derived,
      new TextEncoder().encode(canonicalJson(settingsInForce(company.country, order.settings, month))),
      { prefix: `${companyId}/settings/`, suffix: '.json', contentType: 'application/json' },
    );
    const { country, currency, timeZone } = company;
    const { selectionHash } = order;
    return new FrozenSnapshot({ country, currency, timeZone, snapshot, settings, serviceCount: numbering.serviceCount, selectionHash });
  }

  async answer(_request: Asked<typeof freezeSnapshot>, _work: UnitOfWork, prepared: unknown): Promise<ReplyOf<typeof freezeSnapshot>> {
    assert(prepared instanceof FrozenSnapshot, 'prepare hands out the frozen snapshot');
    return prepared.reply;
  }

  private async orderOf(payload: Request, companyId: string): Promise<Order> {
    const { period: month } = payload;
    if (!isPeriod(month)) throw refuse('customers.period-invalid');
    const known = await this.units.run({ companyId, userId: null, roles: [] }, async (work) => ({
      company: await this.companies.find(work),
      settings: await this.companies.settings(work),
      selection: payload.selectionId === null ? null : await this.usableSelection(work, payload.selectionId),
    }));
    if (!known.company) throw refuse('customers.company-unknown');
    const { ids, hash } = known.selection ? await this.listOf(known.selection.object) : await this.listed(payload.ids ?? [], companyId);
    if (ids.length === 0) throw refuse('customers.selection-empty');
    return { company: known.company, settings: known.settings, month, ids, selectionHash: hash };
  }

  private async usableSelection(work: UnitOfWork, id: string): Promise<Selection> {
    const selection = isUuid(id) ? await this.selections.find(work, id) : null;
    if (!selection) throw refuse('customers.selection-unknown');
    if (selection.expiresAt <= work.startedAt) throw refuse('customers.selection-expired');
    return selection;
  }

  private async listOf(object: ObjectRef): Promise<{ ids: readonly string[]; hash: string }> {
    const text = new TextDecoder().decode(await this.objects.read(object));
    return { ids: text.trimEnd().split('\n'), hash: object.sha256 };
  }

  /** Ids given by hand become the same kind of list as a selection, with the same hash. */
  private async listed(given: readonly string[], companyId: string): Promise<{ ids: readonly string[]; hash: string }> {
    const ids = [...new Set(given.filter(isUuid))].toSorted();
    const list = new TextEncoder().encode(`${ids.join('\n')}\n`);
    const { sha256 } = await this.objects.put(BUCKETS.derived, list, { prefix: `${companyId}/selections/`, suffix: '.txt', contentType: 'text/plain' });
    return { ids, hash: sha256 };
  }

  private async readRows(
    work: UnitOfWork,
    { order, numbering, take }: { order: Order; numbering: SnapshotNumbering; take: (rows: readonly SnapshotRow[]) => Promise<void> },
  ): Promise<void> {
    let page: SnapshotRow[] = [];
    for await (const versions of byPoint(this.points.versionsOf(work, order.ids))) {
      page.push(...numbering.rowsOf(versions));
      if (page.length < PAGE_ROWS) continue;
      await take(page);
      page = [];
    }
    refuseUnfit(numbering, order);
    if (page.length > 0) await take(page);
  }
}

function refuseUnfit({ otherMarket, pointCount }: SnapshotNumbering, { ids, month }: Order): void {
  if (otherMarket.length > 0) {
    const params = { count: String(otherMarket.length), period: month, codes: otherMarket.slice(0, CODES_NAMED).join(', ') };
    throw refuse('customers.wrong-market', params);
  }
  if (pointCount < ids.length) throw refuse('customers.points-unknown', { count: String(ids.length - pointCount) });
}
