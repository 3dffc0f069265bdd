import { Injectable } from '@nestjs/common';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { assert } from '@kantia/kernel/assert';
import { canonicalJson } from '@kantia/kernel/canonical';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { SnapshotRow } from '../domain/snapshot-row.js';
import { settingsInForce } from '../domain/company.js';
import { CompanyProfiles } from './company-profiles.js';
import { SnapshotWriter } from './ports.js';
import { refuse } from './refusals.js';
import { SelectedPoints } from './selected-points.js';
import { SnapshotRows } from './snapshot-rows.js';

class FrozenSnapshot {
  constructor(readonly reply: ReplyOf<typeof freezeSnapshot>) {}
}

/** All of it runs before the transaction of the answer: the reading has one of its own, short, and DuckDB none. */
@Injectable()
@Answers(freezeSnapshot)
export class FreezeSnapshotQuery implements OperationHandler<typeof freezeSnapshot> {
  constructor(
    private readonly profiles: CompanyProfiles,
    private readonly selected: SelectedPoints,
    private readonly rows: SnapshotRows,
    private readonly snapshots: SnapshotWriter,
  ) {}

  async prepare({ payload }: Asked<typeof freezeSnapshot>, companyId: string): Promise<FrozenSnapshot> {
    const { period: month, market, selectionId, base } = payload;
    if (!isPeriod(month)) throw refuse('customers.period-invalid');
    const { company, settings: dated } = await this.profiles.of(companyId);
    const { ids, hash } =
      selectionId === null
        ? await this.selected.ofIds(companyId, payload.ids ?? [])
        : await this.selected.ofSelection(companyId, selectionId);
    let serviceCount = 0;
    const order = { companyId, ids, market, month, isRenewal: base !== null };
    const fill = async (take: (rows: readonly SnapshotRow[]) => Promise<void>) => {
      serviceCount = await this.rows.read(order, take);
    };
    const snapshot = base
      ? await this.snapshots.renew(company, month, { base, fill })
      : await this.snapshots.write(company, month, fill);
    const settings = await this.snapshots.writeSettings(
      companyId,
      canonicalJson(settingsInForce(company.country, dated, month)),
    );
    const { country, currency, timeZone } = company;
    return new FrozenSnapshot({ country, currency, timeZone, snapshot, settings, serviceCount, selectionHash: hash });
  }

  async answer(
    _request: Asked<typeof freezeSnapshot>,
    _work: UnitOfWork,
    prepared: unknown,
  ): Promise<ReplyOf<typeof freezeSnapshot>> {
    assert(prepared instanceof FrozenSnapshot, 'prepare hands out the frozen snapshot');
    return prepared.reply;
  }
}
