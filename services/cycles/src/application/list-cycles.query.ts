import { Injectable } from '@nestjs/common';
import { listCycles } from '@kantia/contracts/cycles/operations/list-cycles.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { checkLimit, cursorAfter, readCursor } from './cursor.js';
import { CycleRepository } from './ports.js';
import { toView } from './to-message.js';
import { CycleViews } from './cycle-views.js';

@Injectable()
@Answers(listCycles)
export class ListCyclesQuery implements OperationHandler<typeof listCycles> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof listCycles>, work: UnitOfWork): Promise<ReplyOf<typeof listCycles>> {
    const limit = checkLimit(payload.limit);
    const filter = { period: payload.period, status: payload.status };
    const filterText = `cycles:${filter.period}:${filter.status}`;
    const after = readCursor(payload.cursor, filterText, 2);

    const page = await this.cycles.page(work, filter, { limit: limit + 1, after });

    const items = page.cycles.slice(0, limit);
    const viewer = await this.views.viewer(work);
    const last = items.at(-1);
    return {
      items: items.map((cycle) => toView(cycle, viewer)),
      nextCursor:
        page.cycles.length > limit && last ? cursorAfter([last.createdAt.toISOString(), last.id], filterText) : null,
      total: page.total,
      totalExact: page.totalExact,
    };
  }
}
