import { Injectable } from '@nestjs/common';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { rejoining } from '../domain/flow.js';
import { countAfter, type Move } from '../domain/moves.js';
import { mayServe } from '../domain/waves.js';
import { StageRepository } from './approval-ports.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleRepository } from './ports.js';
import { ServiceProgress } from './service-progress.js';

type InputChanged = Received<typeof inputChanged>['payload'];

/**
 * An input was accepted: services that failed for want of it rejoin their cycle, and started cycles whose services wait ask for one
 * more wave. This is no decision: what rejoins in a manual cycle stops where a person decides.
 */
@Injectable()
@Handles(inputChanged, { consumer: 'cycles-request-wave', concurrency: 1 })
export class RequestWaveHandler implements Handler<typeof inputChanged> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly stages: StageRepository,
    private readonly progress: ServiceProgress,
    private readonly writer: CycleWriter,
  ) {}

  async handle({ payload }: Received<typeof inputChanged>, work: UnitOfWork): Promise<void> {
    if (payload.status !== 'accepted' && payload.status !== 'accepted-with-warnings') return;
    for (const cycle of await this.cycles.lockWaiting(work)) {
      if (!mayServe(cycle, payload)) continue;
      const moves = await this.rejoin(work, cycle, payload);
      const counts = countAfter(cycle.counts, moves);
      const after = await this.writer.requestWave(work, { ...cycle, counts });
      if (moves.length === 0 && after.openWave === cycle.openWave && after.waveWanted === cycle.waveWanted) continue;
      await this.writer.conclude(work, { ...after, counts: cycle.counts }, moves);
    }
  }

  private async rejoin(work: UnitOfWork, cycle: Cycle, input: InputChanged): Promise<readonly Move[]> {
    const lacking = await this.stages.failedFor(work, cycle.id, input);
    if (lacking.length === 0) return [];
    return this.progress.alongAll(work, cycle, { paths: rejoining, ordinals: lacking, by: null });
  }
}
