import { Injectable } from '@nestjs/common';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CycleMetricsRepository } from './ports.js';

@Injectable()
@Handles(cycleChanged, { consumer: 'metrics-note-cycle-changed', concurrency: 1 })
export class NoteCycleChangedHandler implements Handler<typeof cycleChanged> {
  constructor(private readonly metrics: CycleMetricsRepository) {}

  async handle({ payload }: Received<typeof cycleChanged>, work: UnitOfWork): Promise<void> {
    const { cycleId, name, market, period, status, at } = payload;
    await this.metrics.noteHead(work, { cycleId, name, market, period, status, at });
  }
}
