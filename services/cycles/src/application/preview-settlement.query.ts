import { Injectable } from '@nestjs/common';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import { previewSettlement } from '@kantia/contracts/cycles/operations/preview-settlement.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { resolveInputs } from '@kantia/contracts/inputs/operations/resolve-inputs.v1';
import { previewServices } from '@kantia/contracts/settlement/operations/preview-services.v1';
import { isPeriod } from '@kantia/kernel/period';
import { Bus } from '@kantia/platform/ports/bus';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { Actor, UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ManifestFreezer } from './manifest-freezer.js';
import { refuse } from './refusals.js';

type Preview = ReplyOf<typeof previewSettlement>;

/** The way of a wave with one supply point: snapshot, inputs, manifest, settlement. Nothing moves and nothing is stored but objects by hash. */
@Injectable()
@Answers(previewSettlement)
export class PreviewSettlementQuery implements OperationHandler<typeof previewSettlement> {
  constructor(
    private readonly bus: Bus,
    private readonly manifests: ManifestFreezer,
  ) {}

  async prepare({ payload }: Asked<typeof previewSettlement>, company: string): Promise<Preview> {
    const { supplyPointId, market, period } = payload;
    if (!isPeriod(period)) throw refuse('cycles.invalid');
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const frozen = await this.bus.ask(
      freezeSnapshot,
      { selectionId: null, ids: [supplyPointId], market, period, base: null },
      { actor },
    );
    const { country, snapshot, settings } = frozen;
    const resolved = await this.bus.ask(resolveInputs, { country, market, period, snapshot }, { actor });
    const scope = { country, market, period, snapshot, settings };
    const { manifest, ready, waiting } = await this.manifests.freeze(scope, resolved, actor);
    const { services } = manifest
      ? await this.bus.ask(previewServices, { manifest, ordinals: [...ready] }, { actor })
      : { services: [] };
    return { period, market, services, waiting: waiting.map(({ kinds }) => ({ kinds: [...kinds] })) };
  }

  async answer(_request: Asked<typeof previewSettlement>, _work: UnitOfWork, preview: Preview): Promise<Preview> {
    return preview;
  }
}
