import { Injectable } from '@nestjs/common';
import { batchValidationRequested } from '@kantia/contracts/cycles/batch-validation-requested.v1';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import { present } from '@kantia/kernel/assert';
import { id, type CycleId } from '@kantia/kernel/ids';
import { Unavailable } from '@kantia/platform/ports/errors';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { splitIntoBatches } from '../domain/batches.js';
import { awaiting } from '../domain/conditions.js';
import type { Cycle, FrozenObject } from '../domain/cycle.js';
import { inputsReady } from '../domain/flow.js';
import { manifestsText } from '../domain/hashes.js';
import { countAfter, movesAlong } from '../domain/moves.js';
import { waveArrival } from '../domain/waves.js';
import { CycleSettings } from './cycle-settings.js';
import { CycleStores } from './cycle-stores.js';
import { CycleWriter } from './cycle-writer.js';
import { ManifestFreezer, type FrozenWave } from './manifest-freezer.js';
import { sha256 } from './sha256.js';

type WaveResolved = Received<typeof waveResolved>;
interface ReadyServices {
  readonly wave: number;
  readonly manifest: FrozenObject;
  readonly ready: readonly number[];
}

/** The inputs of a wave are frozen: writes the manifest and sends what is ready to validation, in batches. */
@Injectable()
@Handles(waveResolved, { consumer: 'cycles-start-validation', concurrency: 1 })
export class StartValidationHandler implements Handler<typeof waveResolved> {
  constructor(
    private readonly stores: CycleStores,
    private readonly writer: CycleWriter,
    private readonly manifests: ManifestFreezer,
    private readonly units: Units,
    private readonly settings: CycleSettings,
  ) {}

  async prepare({ payload }: WaveResolved, company: string): Promise<FrozenWave | null> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const found = await this.units.run(actor, (work) => this.stores.cycles.find(work, id<CycleId>(payload.cycleId)));
    const cycle = present(found, 'inputs resolves waves of our cycles');
    if (waveArrival(cycle, payload.wave) !== 'current') return null;
    const { country, snapshot, settings } = present(cycle.frozen, 'a started cycle has a snapshot');
    const { market, period } = cycle;
    return this.manifests.freeze({ country, market, period, snapshot, settings }, payload, actor);
  }

  async handle({ payload }: WaveResolved, work: UnitOfWork, prepared?: FrozenWave | null): Promise<void> {
    const locked = await this.stores.cycles.lock(work, id<CycleId>(payload.cycleId));
    const cycle = present(locked, 'inputs resolves waves of our cycles');
    const arrival = waveArrival(cycle, payload.wave);
    if (arrival === 'late' || cycle.status === 'cancelled') return;
    if (arrival === 'early' || !prepared) throw new Unavailable('the request of this wave');

    const { manifest, ready, waiting } = prepared;
    const { wave } = payload;
    const moved = manifest ? await this.startBatches(work, cycle, { wave, manifest, ready }) : [];
    await this.stores.services.noteWaiting(work, cycle.id, waiting);
    await this.stores.history.recordAct(work, cycle.id, {
      event: 'wave-resolved',
      count: moved.length,
      wave,
      by: null,
    });
    const moves = movesAlong(inputsReady, moved, { wave });
    const kinds = waiting.flatMap((each) => each.kinds);
    const closed: Cycle = {
      ...awaiting(cycle, kinds),
      openWave: null,
      waveWanted: false,
      manifestHash: await this.manifestHash(work, cycle),
    };
    const next = cycle.waveWanted
      ? await this.writer.requestWave(work, { ...closed, counts: countAfter(cycle.counts, moves) })
      : closed;
    await this.writer.conclude(work, { ...closed, lastWave: next.lastWave, openWave: next.openWave }, moves);
  }

  private async startBatches(
    work: UnitOfWork,
    cycle: Cycle,
    { wave, manifest, ready }: ReadyServices,
  ): Promise<readonly number[]> {
    const batches = splitIntoBatches(ready, this.settings.batchSize);
    const moved = await this.stores.services.startValidating(work, cycle.id, { wave, batches });
    await this.stores.cycles.addWave(work, cycle.id, { wave, manifest, batches });
    const went = new Set(moved);
    for (const { batch, ordinals } of batches) {
      const going = ordinals.filter((ordinal) => went.has(ordinal));
      if (going.length > 0)
        work.publish(batchValidationRequested, { cycleId: cycle.id, wave, batch, manifest, ordinals: going });
    }
    return moved;
  }

  private async manifestHash(work: UnitOfWork, cycle: Cycle): Promise<string | null> {
    const waves = await this.stores.cycles.waves(work, cycle.id);
    return waves.length === 0
      ? null
      : sha256(manifestsText(waves.map(({ wave, manifest }) => ({ wave, manifestHash: manifest.sha256 }))));
  }
}
