import { Injectable } from '@nestjs/common';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { DashboardNews } from './dashboard-news.js';
import { FlowFolds } from './ports.js';

/** Name and status of a cycle. The services of a cancelled one no longer count in it. */
@Injectable()
@Handles(cycleChanged, { consumer: 'metrics-note-cycles', concurrency: 1 })
export class NoteCyclesHandler implements Handler<typeof cycleChanged> {
  constructor(
    private readonly folds: FlowFolds,
    private readonly news: DashboardNews,
  ) {}

  async handle({ payload, sequence, publishedAt }: Received<typeof cycleChanged>, work: UnitOfWork): Promise<void> {
    const { cycleId, name, market, period, status, mode, at } = payload;
    // A rehearsal counts nowhere until it is promoted.
    if (payload.dryRun === true) return;
    const scope = { market, period };
    if (!(await this.folds.open(work, { cycleId, subject: 'changed', sequence, publishedAt, scope }))) return;
    await this.folds.noteHead(work, { cycleId, name, market, period, status, mode, at });
    if (status === 'cancelled') await this.folds.recount(work, cycleId, null);
    this.news.tell(work, scope);
  }
}
