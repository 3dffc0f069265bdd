import { Injectable } from '@nestjs/common';
import { listCycleServices } from '@kantia/contracts/cycles/operations/list-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { sortOf } from '@kantia/platform/ports/sort';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ApprovalRepository } from './approval-ports.js';
import { checkLimit, cursorAfter, readCursor } from './cursor.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository, SERVICE_SORTS, ServiceRepository } from './ports.js';
import { refuse } from './refusals.js';
import { actionViews } from './service-views.js';

@Injectable()
@Answers(listCycleServices)
export class ListServicesQuery implements OperationHandler<typeof listCycleServices> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly approvals: ApprovalRepository,
  ) {}

  async answer(
    { payload }: Asked<typeof listCycleServices>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listCycleServices>> {
    const limit = checkLimit(payload.limit);
    const { stage, outcome } = payload;
    const filter = {
      stage,
      outcome,
      finding: payload.finding ?? '',
      query: payload.query.trim(),
      band: payload.band ?? '',
    };
    const asked = payload.sort ?? '';
    const sort = sortOf(asked, SERVICE_SORTS);
    if (asked !== '' && sort === null) throw refuse('cycles.sort', { sorts: SERVICE_SORTS.join(', ') });
    const filterText = JSON.stringify([
      payload.cycleId,
      stage,
      outcome,
      filter.finding,
      filter.query,
      filter.band,
      asked,
    ]);
    const [after, afterRank = null] = readCursor(payload.cursor, filterText, 2) ?? ['0'];
    const afterOrdinal = Number(after);
    if (!Number.isSafeInteger(afterOrdinal)) throw refuse('cycles.cursor');
    const cycle = await findCycle(this.cycles, work, payload.cycleId);

    const page = await this.services.page(work, cycle, { filter, limit: limit + 1, sort, afterRank, afterOrdinal });

    const viewer = { ...work.actor, policy: await this.approvals.policy(work) };
    const items = page.rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => ({ ...row, actions: actionViews(row, cycle, viewer) })),
      nextCursor:
        page.rows.length > limit && last
          ? cursorAfter([String(last.ordinal), page.ranks[limit - 1] ?? ''], filterText)
          : null,
      total: page.total,
      totalExact: page.totalExact,
    };
  }
}
