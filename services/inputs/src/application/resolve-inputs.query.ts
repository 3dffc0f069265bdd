import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { resolveInputs } from '@kantia/contracts/inputs/operations/resolve-inputs.v1';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { refuse } from './refusals.js';
import { WaveResolver, type ResolvedWave } from './resolution/wave-resolver.js';

@Injectable()
@Answers(resolveInputs)
export class ResolveInputsQuery implements OperationHandler<typeof resolveInputs> {
  constructor(private readonly resolver: WaveResolver) {}

  async prepare({ payload }: Asked<typeof resolveInputs>, company: string): Promise<ResolvedWave> {
    const { period, snapshot } = payload;
    if (!isPeriod(period)) throw refuse('inputs.bad-period', { period });
    if (!snapshot.key.startsWith(`${company}/`)) throw refuse('inputs.foreign-object');
    return this.resolver.resolve({ ...payload, period, company, waiting: null });
  }

  async answer(
    _request: Asked<typeof resolveInputs>,
    _work: UnitOfWork,
    resolved: ResolvedWave,
  ): Promise<ReplyOf<typeof resolveInputs>> {
    return resolved;
  }
}
