import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import type { resolveInputs } from '@kantia/contracts/inputs/operations/resolve-inputs.v1';
import { listFormulas } from '@kantia/contracts/settlement/operations/list-formulas.v1';
import { Bus } from '@kantia/platform/ports/bus';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import type { Actor } from '@kantia/platform/ports/unit-of-work';
import { z } from 'zod';
import type { FrozenObject } from '../domain/cycle.js';
import { manifestText, type Manifest } from '../domain/manifest.js';

type Resolved = ReplyOf<typeof resolveInputs>;

/** What a manifest is made for: a wave of a cycle, or a preview. */
export type ManifestScope = Pick<Manifest, 'country' | 'market' | 'period' | 'snapshot' | 'settings'>;
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

  async freeze(scope: ManifestScope, resolved: Resolved, actor: Actor): Promise<FrozenWave> {
    const bytes = await this.objects.read(resolved.resolution);
    const { ready, waiting } = resolution.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const manifest = ready.length === 0 ? null : await this.write(scope, resolved, actor);
    return { manifest, ready: ready.toSorted((a, b) => a - b), waiting };
  }

  private async write(scope: ManifestScope, resolved: Resolved, actor: Actor): Promise<FrozenObject> {
    const { country, market, period } = scope;
    const { codes } = await this.bus.ask(listFormulas, { country, market, period }, { actor });
    const data = resolved.data.map(({ kind, object, inputs }) => ({
      kind,
      object,
      inputs: inputs.map(({ inputId, version }) => ({ id: inputId, version })),
    }));
    const text = manifestText({ ...scope, data, formulas: codes });
    return this.objects.put(BUCKETS.derived, new TextEncoder().encode(text), {
      prefix: `${actor.companyId}/manifests/`,
      suffix: '.json',
      contentType: 'application/json',
    });
  }
}
