import { Injectable } from '@nestjs/common';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { createCycle } from '@kantia/contracts/cycles/operations/create-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { id, type CycleId } from '@kantia/kernel/ids';
import { isPeriod } from '@kantia/kernel/period';
import type { RefusalDetail } from '@kantia/platform/ports/errors';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { draft, NAME_LENGTH_MAX } from '../domain/cycle.js';
import { CycleHistory, CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { toChanged } from './to-message.js';
import { CycleViews } from './cycle-views.js';

@Injectable()
@Answers(createCycle)
export class CreateCycleHandler implements OperationHandler<typeof createCycle> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly history: CycleHistory,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof createCycle>, work: UnitOfWork): Promise<ReplyOf<typeof createCycle>> {
    const name = payload.name.trim().replaceAll(/\s+/g, ' ');
    const { period, market, mode } = payload;
    if (!isPeriod(period) || name === '' || name.length > NAME_LENGTH_MAX)
      throw refuse('cycles.invalid', {}, wrongFields(name, period));
    const cycle = draft({
      id: id<CycleId>(crypto.randomUUID()),
      name,
      market,
      period,
      mode,
      createdAt: work.startedAt,
      createdBy: work.actor.userId,
    });
    const added = await this.cycles.add(work, cycle);
    if (!added) throw refuse('cycles.name-taken', { name, period });
    await this.history.recordAct(work, cycle.id, { event: 'created', count: 0, wave: null, by: work.actor.userId });
    work.publish(cycleChanged, toChanged(cycle, work.startedAt));
    return this.views.whole(work, cycle);
  }
}

function wrongFields(name: string, period: string): readonly RefusalDetail[] {
  const details: RefusalDetail[] = [];
  if (name === '') details.push({ pointer: '/name', code: 'required', message: 'Escriba un nombre.' });
  if (name.length > NAME_LENGTH_MAX)
    details.push({ pointer: '/name', code: 'too-long', message: `Máximo ${NAME_LENGTH_MAX} caracteres.` });
  if (!isPeriod(period))
    details.push({
      pointer: '/period',
      code: 'period',
      message: 'El periodo se escribe AAAA-MM, por ejemplo 2026-10.',
    });
  return details;
}
