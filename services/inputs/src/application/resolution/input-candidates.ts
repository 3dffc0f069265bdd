import { Injectable } from '@nestjs/common';
import type { Period } from '@kantia/kernel/period';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { kindsFor } from '../../domain/kinds/catalogue.js';
import type { InputKind } from '../../domain/kinds/kind.js';
import { monthsOf } from '../../domain/resolution/needs.js';
import { InputRepository, type AcceptedInput } from '../ports.js';
import type { LocalInput } from './sources.js';

export interface Candidates {
  readonly kinds: readonly InputKind[];
  readonly inputs: readonly AcceptedInput[];
  readonly local: readonly LocalInput[];
}

/** Finds the accepted inputs that can answer what a cycle of a country, market and period needs, and brings their data here. */
@Injectable()
export class InputCandidates {
  constructor(
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly objects: ObjectStore,
  ) {}

  async find(asked: {
    company: string;
    country: string;
    market: 'regulated' | 'unregulated';
    period: Period;
  }): Promise<Candidates> {
    const kinds = kindsFor(asked.country, asked.market);
    const actor = { companyId: asked.company, userId: null, roles: [] };
    const inputs = await this.units.run(actor, async (work) => {
      const found: AcceptedInput[] = [];
      for (const kind of kinds) {
        if (!kind.need) continue;
        const codes = kind.standIn === null ? [kind.code] : [kind.code, kind.standIn];
        found.push(...(await this.inputs.accepted(work, codes, monthsOf(kind.need, asked.period))));
      }
      return found;
    });
    return { kinds, inputs, local: await this.locate(inputs) };
  }

  async locate(inputs: readonly AcceptedInput[]): Promise<readonly LocalInput[]> {
    const local: LocalInput[] = [];
    for (const input of inputs) local.push({ ...input, path: await this.objects.localPath(input.data) });
    return local;
  }
}
