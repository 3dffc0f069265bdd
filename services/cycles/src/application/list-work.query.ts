import { Injectable } from '@nestjs/common';
import { listWork, type WorkItem } from '@kantia/contracts/cycles/operations/list-work.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { z } from 'zod';
import type { Viewer } from '../domain/approval.js';
import { ApprovalRepository } from './approval-ports.js';
import { checkLimit, cursorAfter, readCursor } from './cursor.js';
import { refuse } from './refusals.js';
import { actionViews } from './service-views.js';
import { WorkList, type WorkRow } from './work-ports.js';

const position = z.tuple([
  z.iso.datetime(),
  z.string().regex(/^\d+(\.\d+)?$/),
  z.uuid(),
  z.string().regex(/^\d{1,9}$/),
]);

@Injectable()
@Answers(listWork)
export class ListWorkQuery implements OperationHandler<typeof listWork> {
  constructor(
    private readonly list: WorkList,
    private readonly approvals: ApprovalRepository,
  ) {}

  async answer({ payload }: Asked<typeof listWork>, work: UnitOfWork): Promise<ReplyOf<typeof listWork>> {
    const limit = checkLimit(payload.limit);
    const filter = { cycleId: payload.cycleId, stage: payload.stage, query: payload.query.trim() };
    const filterText = JSON.stringify(['work', filter.cycleId, filter.stage, filter.query]);
    const key = readCursor(payload.cursor, filterText, 4);
    const read = key === null ? null : position.safeParse(key);
    if (read?.success === false) throw refuse('cycles.cursor');
    // Ages grow while somebody reads: all pages are ordered as of the first.
    const [asOf, ...after] = read?.data ?? [work.startedAt.toISOString()];

    const window = { asOf: new Date(asOf), limit: limit + 1, after: after.length > 0 ? after : null };
    const { rows, total, totalExact, stake } = await this.list.page(work, filter, window);

    const viewer = { ...work.actor, policy: await this.approvals.policy(work) };
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const isMore = rows.length > limit && last !== undefined;
    return {
      items: items.map((row) => toItem(row, viewer)),
      nextCursor: isMore
        ? cursorAfter([asOf, last.weight, last.cycleId, String(last.service.ordinal)], filterText)
        : null,
      total,
      totalExact,
      stake,
      counts: await this.list.counts(work),
    };
  }
}

function toItem({ cycle, weight: _weight, service, ...item }: WorkRow, viewer: Viewer): WorkItem {
  return { ...item, service: { ...service, actions: actionViews(service, cycle, viewer) } };
}
