import { Injectable } from '@nestjs/common';
import { listAudit } from '@kantia/contracts/cycles/operations/list-audit.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { AuditRepository } from './audit-ports.js';
import { checkLimit, cursorAfter, readCursor } from './cursor.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(listAudit)
export class ListAuditQuery implements OperationHandler<typeof listAudit> {
  constructor(private readonly audit: AuditRepository) {}

  async answer({ payload }: Asked<typeof listAudit>, work: UnitOfWork): Promise<ReplyOf<typeof listAudit>> {
    const limit = checkLimit(payload.limit);
    const { cycleId, userId, action, since, until } = payload;
    const narrowed = { cycleId, userId, action, since, until };
    const filter = `audit:${JSON.stringify(narrowed)}`;
    const [after = '0'] = readCursor(payload.cursor, filter, 1) ?? [];
    if (!/^\d{1,18}$/.test(after)) throw refuse('cycles.cursor');
    const window = { after: BigInt(after), limit: limit + 1 };
    const { entries, total, totalExact } = await this.audit.page(work, narrowed, window);
    const items = entries.slice(0, limit);
    const last = items.at(-1);
    const nextCursor = entries.length > limit && last ? cursorAfter([String(last.seq)], filter) : null;
    return { items, nextCursor, total, totalExact };
  }
}
