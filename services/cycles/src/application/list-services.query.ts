import { Injectable } from '@nestjs/common';
import { listCycleServices } from '@kantia/contracts/cycles/operations/list-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { serviceActions } from '../domain/review.js';
import { paceOf } from '../domain/systemic.js';
import { checkLimit, cursorAfter, readCursor } from './cursor.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository, ServiceRepository, type ServiceRow } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(listCycleServices)
export class ListServicesQuery implements OperationHandler<typeof listCycleServices> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
  ) {}

  async answer(
    { payload }: Asked<typeof listCycleServices>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listCycleServices>> {
    const limit = checkLimit(payload.limit);
    const { stage, outcome } = payload;
    const filter = { stage, outcome, finding: payload.finding ?? '', query: payload.query.trim() };
    const filterText = JSON.stringify([payload.cycleId, stage, outcome, filter.finding, filter.query]);
    const [after] = readCursor(payload.cursor, filterText, 1) ?? ['0'];
    const afterOrdinal = Number(after);
    if (!Number.isSafeInteger(afterOrdinal)) throw refuse('cycles.cursor');
    const cycle = await findCycle(this.cycles, work, payload.cycleId);

    const page = await this.services.page(work, cycle, { filter, limit: limit + 1, afterOrdinal });

    const items = page.rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => ({ ...row, actions: toActions(row, cycle, work.actor.roles) })),
      nextCursor: page.rows.length > limit && last ? cursorAfter([String(last.ordinal)], filterText) : null,
      total: page.total,
      totalExact: page.totalExact,
    };
  }
}

function toActions(row: ServiceRow, cycle: Cycle, roles: readonly string[]) {
  return serviceActions(row, paceOf(cycle), roles).map(({ name, reason }) => ({
    name,
    allowed: reason === '' ? ('yes' as const) : ('no' as const),
    reason,
  }));
}
