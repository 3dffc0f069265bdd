import { Injectable } from '@nestjs/common';
import { resolveInputs } from '@kantia/contracts/inputs/operations/resolve-inputs.v1';
import { previewValidation } from '@kantia/contracts/validation/operations/preview-validation.v1';
import { Bus } from '@kantia/platform/ports/bus';
import type { Actor } from '@kantia/platform/ports/unit-of-work';
import { splitIntoBatches } from '../domain/batches.js';
import type { Cycle } from '../domain/cycle.js';
import type { Fate } from '../domain/readiness.js';
import { CycleSettings } from './cycle-settings.js';
import { ManifestFreezer, type FrozenWave } from './manifest-freezer.js';
import type { SelectedServices } from './ports.js';
import { SelectionFreezer } from './selection-freezer.js';

/** What a start would meet: the inputs as they are loaded, and the rules over them. Nothing moves, nothing is stored but objects by hash. */
@Injectable()
export class Readiness {
  constructor(
    private readonly bus: Bus,
    private readonly manifests: ManifestFreezer,
    private readonly settings: CycleSettings,
    private readonly selections: SelectionFreezer,
  ) {}

  /** What would wait for which inputs. Null while nothing is selected. */
  async inputs(cycle: Cycle, actor: Actor): Promise<FrozenWave | null> {
    if (!cycle.frozen) return null;
    const { market, period } = cycle;
    const { country, snapshot, settings } = cycle.frozen;
    const resolved = await this.bus.ask(resolveInputs, { country, market, period, snapshot }, { actor });
    return this.manifests.freeze({ country, market, period, snapshot, settings }, resolved, actor);
  }

  /** As if the draft had this selection of customers; with the services that it would get. */
  async ofSelection(
    cycle: Cycle,
    selectionId: string,
    actor: Actor,
  ): Promise<{ readonly fates: readonly Fate[]; readonly chosen: SelectedServices }> {
    const { reply, services } = await this.selections.freeze(cycle, { selectionId, ids: null }, actor);
    return { fates: await this.fates({ ...cycle, frozen: reply }, actor), chosen: services };
  }

  /** The same, with the findings that would block. */
  async fates(cycle: Cycle, actor: Actor): Promise<readonly Fate[]> {
    const wave = await this.inputs(cycle, actor);
    if (!wave) return [];
    const fates: Fate[] = wave.waiting.map(({ ordinal, kinds }) => ({ ordinal, outcome: 'wait', causes: kinds }));
    if (!wave.manifest) return fates;
    for (const { ordinals } of splitIntoBatches(wave.ready, this.settings.batchSize)) {
      const request = { manifest: wave.manifest, ordinals: [...ordinals] };
      const { services } = await this.bus.ask(previewValidation, request, { actor });
      for (const { ordinal, passes, codes } of services)
        fates.push({ ordinal, outcome: passes ? 'pass' : 'fail', causes: passes ? [] : codes });
    }
    return fates;
  }
}
