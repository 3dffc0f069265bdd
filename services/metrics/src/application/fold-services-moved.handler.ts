import { Injectable } from '@nestjs/common';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { effectOf } from '../domain/move.js';
import { CycleMetricsRepository } from './ports.js';

/** One at a time: a stay is measured between two moves of a service, so they must come in their order. */
@Injectable()
@Handles(servicesMoved, { consumer: 'metrics-fold-services-moved', concurrency: 1 })
export class FoldServicesMovedHandler implements Handler<typeof servicesMoved> {
  constructor(private readonly metrics: CycleMetricsRepository) {}

  async handle({ payload }: Received<typeof servicesMoved>, work: UnitOfWork): Promise<void> {
    const known = await this.metrics.placesOf(work, payload.cycleId, payload.ordinals);
    await this.metrics.record(work, payload.cycleId, payload.at, effectOf(payload, known));
  }
}
