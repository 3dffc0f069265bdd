import { Injectable } from '@nestjs/common';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import type { PayloadOf } from '@kantia/contracts/define';
import { listFormulas } from '@kantia/contracts/settlement/operations/list-formulas.v1';
import { present } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import type { Actor } from '@kantia/platform/ports/unit-of-work';
import { z } from 'zod';
import type { Cycle, FrozenObject } from '../domain/cycle.js';
import { manifestText } from '../domain/manifest.js';

type WaveResolved = PayloadOf<typeof waveResolved>;
const resolution = z.object({
  ready: z.array(z.int()),
  waiting: z.array(z.object({ ordinal: z.int(), kinds: z.array(z.string()) })),
});

export interface FrozenWave {
  /** Null when no service of the wave is ready: there is nothing to settle from it. */
  readonly manifest: FrozenObject | null;
  /** Ascending. */
  readonly ready: readonly number[];
  readonly waiting: readonly { readonly ordinal: number; readonly kinds: readonly string[] }[];
}

/** Writes the manifest of a resolved wave under its own hash: writing it again is harmless. */
@Injectable()
export class ManifestFreezer {
  constructor(
    private readonly objects: ObjectStore,
    private readonly bus: Bus,
  ) {}

  async freeze(cycle: Cycle, wave: WaveResolved, actor: Actor): Promise<FrozenWave> {
    const bytes = await this.objects.read(wave.resolution);
    const { ready, waiting } = resolution.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const manifest = ready.length === 0 ? null : await this.write(cycle, wave, actor);
    return { manifest, ready: ready.toSorted((a, b) => a - b), waiting };
  }

  private async write(cycle: Cycle, wave: WaveResolved, actor: Actor): Promise<FrozenObject> {
    const { country, snapshot, settings } = present(cycle.frozen, 'a started cycle has a snapshot');
    const { market, period } = cycle;
    const { codes } = await this.bus.ask(listFormulas, { country, market, period }, { actor });
    const data = wave.data.map(({ kind, object, inputs }) => ({
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
}
