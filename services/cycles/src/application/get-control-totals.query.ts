import { Injectable } from '@nestjs/common';
import { getControlTotals } from '@kantia/contracts/cycles/operations/get-control-totals.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { Controls } from './controls.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';

type Reply = ReplyOf<typeof getControlTotals>;

@Injectable()
@Answers(getControlTotals)
export class GetControlTotalsQuery implements OperationHandler<typeof getControlTotals> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly controls: Controls,
    private readonly units: Units,
  ) {}

  async prepare({ payload }: Asked<typeof getControlTotals>, company: string): Promise<Reply> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.cycles, work, payload.cycleId));
    if (cycle.startedAt === null) throw refuse('cycles.not-started', { name: cycle.name });
    return this.controls.of(cycle, actor);
  }

  async answer(_request: Asked<typeof getControlTotals>, _work: UnitOfWork, reply: Reply): Promise<Reply> {
    return reply;
  }
}
