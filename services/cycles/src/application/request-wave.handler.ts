import { Injectable } from '@nestjs/common';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { mayServe } from '../domain/waves.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleRepository } from './ports.js';

/** An input was accepted: started cycles whose services wait ask for one more wave. */
@Injectable()
@Handles(inputChanged, { consumer: 'cycles-request-wave', concurrency: 1 })
export class RequestWaveHandler implements Handler<typeof inputChanged> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly writer: CycleWriter,
  ) {}

  async handle({ payload }: Received<typeof inputChanged>, work: UnitOfWork): Promise<void> {
    if (payload.status !== 'accepted' && payload.status !== 'accepted-with-warnings') return;
    for (const cycle of await this.cycles.lockWaiting(work)) {
      if (!mayServe(cycle, payload)) continue;
      const after = await this.writer.requestWave(work, cycle);
      if (after !== cycle) await this.writer.conclude(work, after, []);
    }
  }
}
