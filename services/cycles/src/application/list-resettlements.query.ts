import { Injectable } from '@nestjs/common';
import { listResettlements } from '@kantia/contracts/cycles/operations/list-resettlements.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { checkLimit, cursorAfter, readCursor } from './cursor.js';
import { ResettlementRepository } from './resettlement-ports.js';

@Injectable()
@Answers(listResettlements)
export class ListResettlementsQuery implements OperationHandler<typeof listResettlements> {
  constructor(private readonly resettlements: ResettlementRepository) {}

  async answer(
    { payload: { limit: asked, cursor, period, status } }: Asked<typeof listResettlements>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listResettlements>> {
    const limit = checkLimit(asked);
    const filter = `resettlements:${period}:${status}`;
    const after = readCursor(cursor, filter, 2);

    const { rows, total, totalExact } = await this.resettlements.page(
      work,
      { period, status },
      { limit: limit + 1, after },
    );

    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const nextCursor =
      rows.length > limit && last ? cursorAfter([last.createdAt.toISOString(), last.id], filter) : null;
    return { items, nextCursor, total, totalExact };
  }
}
