import { Injectable } from '@nestjs/common';
import type { CycleId } from '@kantia/kernel/ids';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { Units, type Actor } from '@kantia/platform/ports/unit-of-work';
import { z } from 'zod';
import { formulasText } from '../domain/comparison.js';
import type { WaveFormulas } from './comparison-ports.js';
import { CycleRepository } from './ports.js';

const manifest = z.object({ formulas: z.array(z.string()) });

/** Reads which formulas each wave of a cycle was priced by, from its manifests. */
@Injectable()
export class WaveFormulasReader {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly objects: ObjectStore,
    private readonly units: Units,
  ) {}

  async read(cycleId: CycleId, actor: Actor): Promise<WaveFormulas> {
    const waves = await this.units.run(actor, (work) => this.cycles.waves(work, cycleId));
    const formulas = new Map<number, string>();
    for (const wave of waves) {
      const text = new TextDecoder().decode(await this.objects.read(wave.manifest));
      formulas.set(wave.wave, formulasText(manifest.parse(JSON.parse(text)).formulas));
    }
    return formulas;
  }
}
