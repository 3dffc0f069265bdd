import { Injectable } from '@nestjs/common';
import { waveRequested } from '@kantia/contracts/cycles/wave-requested.v1';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import { period } from '@kantia/kernel/period';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { WaveResolver, type ResolvedWave } from './resolution/wave-resolver.js';

@Injectable()
@Handles(waveRequested, { consumer: 'inputs-resolve-wave', concurrency: 2 })
export class ResolveWaveHandler implements Handler<typeof waveRequested> {
  constructor(private readonly resolver: WaveResolver) {}

  prepare({ payload }: Received<typeof waveRequested>, company: string): Promise<ResolvedWave> {
    return this.resolver.resolve({ ...payload, company, period: period(payload.period) });
  }

  async handle({ payload }: Received<typeof waveRequested>, work: UnitOfWork, resolved: ResolvedWave): Promise<void> {
    work.publish(waveResolved, { cycleId: payload.cycleId, wave: payload.wave, ...resolved });
  }
}
