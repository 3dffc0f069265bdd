import { Injectable } from '@nestjs/common';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { conditionsMetBy } from '../domain/conditions.js';
import { mayServe } from '../domain/waves.js';
import { StageRepository } from './approval-ports.js';
import { CycleRepository } from './ports.js';
import { Rejoining } from './rejoining.js';

/**
 * An input was accepted: services that failed for want of it rejoin their cycle, and started cycles whose services wait for it ask for one
 * more wave. This is no decision: what rejoins in a manual cycle stops where a person decides.
 */
@Injectable()
@Handles(inputChanged, { consumer: 'cycles-request-wave', concurrency: 1 })
export class RequestWaveHandler implements Handler<typeof inputChanged> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly stages: StageRepository,
    private readonly rejoining: Rejoining,
  ) {}

  async handle({ payload }: Received<typeof inputChanged>, work: UnitOfWork): Promise<void> {
    if (payload.status !== 'accepted' && payload.status !== 'accepted-with-warnings') return;
    const conditions = conditionsMetBy(payload);
    for (const cycle of await this.cycles.lockAwaiting(work, conditions)) {
      if (!mayServe(cycle, payload)) continue;
      const lacking = await this.stages.failedFor(work, cycle.id, conditions);
      await this.rejoining.rejoin(work, { before: cycle }, lacking);
    }
  }
}
