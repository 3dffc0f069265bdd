import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { StageRepository } from './approval-ports.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleHistory } from './ports.js';
import { ordinalsOf, ServiceDecisions, type Decided, type Done } from './service-decisions.js';

/** In a draft services do not move yet: who is excluded is only noted, and enters as excluded with the start. */
@Injectable()
export class DraftExclusions {
  constructor(
    private readonly stages: StageRepository,
    private readonly history: CycleHistory,
    private readonly writer: CycleWriter,
    private readonly decisions: ServiceDecisions,
  ) {}

  async move(
    work: UnitOfWork,
    cycle: Cycle,
    {
      decided,
      said,
      to,
    }: { decided: readonly Decided[]; said: { reason?: string; note: string }; to: 'selected' | 'excluded' },
  ): Promise<Done> {
    const ordinals = ordinalsOf(decided);
    if (ordinals.length === 0) return this.decisions.tell(work, cycle, decided);
    await this.stages.move(work, cycle.id, { from: to === 'excluded' ? 'selected' : 'excluded', to, ordinals });
    await this.history.recordAct(work, cycle.id, {
      event: to === 'excluded' ? 'excluded' : 'exclusion-undone',
      count: ordinals.length,
      wave: null,
      by: work.actor.userId,
      reason: to === 'excluded' ? (said.reason ?? null) : null,
      note: said.note,
    });
    return this.decisions.tell(work, await this.writer.conclude(work, cycle, []), decided);
  }
}
