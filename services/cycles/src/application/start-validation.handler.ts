import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { batchValidationRequested } from '@kantia/contracts/cycles/batch-validation-requested.v1';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import { listFormulas } from '@kantia/contracts/settlement/operations/list-formulas.v1';
import { present } from '@kantia/kernel/assert';
import { id, type CycleId } from '@kantia/kernel/ids';
import { Bus } from '@kantia/platform/ports/bus';
import { Unavailable } from '@kantia/platform/ports/errors';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { splitIntoBatches } from '../domain/batches.js';
import type { Cycle, FrozenObject } from '../domain/cycle.js';
import { inputsReady } from '../domain/flow.js';
import { manifestsText } from '../domain/hashes.js';
import { manifestText } from '../domain/manifest.js';
import { countAfter, movesAlong } from '../domain/moves.js';
import { waveArrival } from '../domain/waves.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleHistory, CycleRepository, ServiceRepository } from './ports.js';
import { sha256 } from './sha256.js';

type WaveResolved = Received<typeof waveResolved>;
interface FrozenWave {
  /** Null when no service of the wave is ready: there is nothing to settle from it. */
  readonly manifest: FrozenObject | null;
  readonly ready: readonly number[];
  readonly waiting: readonly { readonly ordinal: number; readonly kinds: readonly string[] }[];
}
interface ReadyServices {
  readonly wave: number;
  readonly manifest: FrozenObject;
  readonly ready: readonly number[];
}
const resolution = z.object({
  ready: z.array(z.int()),
  waiting: z.array(z.object({ ordinal: z.int(), kinds: z.array(z.string()) })),
});

/** The inputs of a wave are frozen: writes the manifest and sends what is ready to validation, in batches. */
@Injectable()
@Handles(waveResolved, { consumer: 'cycles-start-validation', concurrency: 1 })
export class StartValidationHandler implements Handler<typeof waveResolved> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly history: CycleHistory,
    private readonly writer: CycleWriter,
    private readonly objects: ObjectStore,
    private readonly units: Units,
    private readonly bus: Bus,
  ) {}

  /** The manifest is stored under its own hash: writing it again is harmless. */
  async prepare({ payload }: WaveResolved, company: string): Promise<FrozenWave | null> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const found = await this.units.run(actor, (work) => this.cycles.find(work, id<CycleId>(payload.cycleId)));
    const cycle = present(found, 'inputs resolves waves of our cycles');
    if (waveArrival(cycle, payload.wave) !== 'current') return null;
    const bytes = await this.objects.read(payload.resolution);
    const { ready, waiting } = resolution.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const manifest = ready.length === 0 ? null : await this.freeze(cycle, payload, actor);
    return { manifest, ready: ready.toSorted((a, b) => a - b), waiting };
  }

  async handle({ payload }: WaveResolved, work: UnitOfWork, prepared?: FrozenWave | null): Promise<void> {
    const locked = await this.cycles.lock(work, id<CycleId>(payload.cycleId));
    const cycle = present(locked, 'inputs resolves waves of our cycles');
    const arrival = waveArrival(cycle, payload.wave);
    if (arrival === 'late') return;
    if (arrival === 'early' || !prepared) throw new Unavailable('the request of this wave');

    const { manifest, ready, waiting } = prepared;
    const { wave } = payload;
    const moved = manifest ? await this.startBatches(work, cycle, { wave, manifest, ready }) : [];
    await this.services.noteWaiting(work, cycle.id, waiting);
    await this.history.recordAct(work, cycle.id, { event: 'wave-resolved', count: moved.length, wave, by: null });
    const moves = movesAlong(inputsReady, moved, { wave });
    const closed: Cycle = { ...cycle, openWave: null, waveWanted: false, manifestHash: await this.manifestHash(work, cycle) };
    const next = cycle.waveWanted ? await this.writer.requestWave(work, { ...closed, counts: countAfter(cycle.counts, moves) }) : closed;
    await this.writer.conclude(work, { ...closed, lastWave: next.lastWave, openWave: next.openWave }, moves);
  }

  private async freeze(cycle: Cycle, payload: WaveResolved['payload'], actor: Actor): Promise<FrozenObject> {
    const { country, snapshot, settings } = present(cycle.frozen, 'a started cycle has a snapshot');
    const { market, period } = cycle;
    const { codes } = await this.bus.ask(listFormulas, { country, market, period }, { actor });
    const data = payload.data.map(({ kind, object, inputs }) => ({
      kind,
      object,
      inputs: inputs.map(({ inputId, version }) => ({ id: inputId, version })),
    }));
    const text = manifestText({ country, market, period, snapshot, settings, data, formulas: codes });
    return this.objects.put(BUCKETS.derived, new TextEncoder().encode(text), {
      prefix: `${actor.companyId}/manifests/`,
      suffix: '.json',
      contentType: 'application/json',
    });
  }

  private async startBatches(work: UnitOfWork, cycle: Cycle, { wave, manifest, ready }: ReadyServices): Promise<readonly number[]> {
    const batches = splitIntoBatches(ready);
    const moved = await this.services.startValidating(work, cycle.id, { wave, batches });
    await this.cycles.addWave(work, cycle.id, { wave, manifest, batches });
    const went = new Set(moved);
    for (const { batch, ordinals } of batches) {
      const going = ordinals.filter((ordinal) => went.has(ordinal));
      if (going.length > 0) work.publish(batchValidationRequested, { cycleId: cycle.id, wave, batch, manifest, ordinals: going });
    }
    return moved;
  }

  private async manifestHash(work: UnitOfWork, cycle: Cycle): Promise<string | null> {
    const waves = await this.cycles.waves(work, cycle.id);
    return waves.length === 0 ? null : sha256(manifestsText(waves.map(({ wave, manifest }) => ({ wave, manifestHash: manifest.sha256 }))));
  }
}
