import { Injectable } from '@nestjs/common';
import { startCycle } from '@kantia/contracts/cycles/operations/start-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { assert } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { refusalToStart } from '../domain/actions.js';
import type { Cycle } from '../domain/cycle.js';
import { entry, excludedEntry } from '../domain/flow.js';
import { countAfter, movesAlong } from '../domain/moves.js';
import { CycleWriter } from './cycle-writer.js';
import { lockCycle } from './load-cycle.js';
import { CycleHistory, CycleRepository, ServiceRepository } from './ports.js';
import { refuse } from './refusals.js';
import { CycleViews } from './cycle-views.js';

/** «Continuar con liquidación»: from here on the cycle holds its services, and the first wave is on its way. */
@Injectable()
@Answers(startCycle)
export class StartCycleHandler implements OperationHandler<typeof startCycle> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly history: CycleHistory,
    private readonly writer: CycleWriter,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof startCycle>, work: UnitOfWork): Promise<ReplyOf<typeof startCycle>> {
    await this.cycles.lockStarts(work);
    const cycle = await lockCycle(this.cycles, work, payload);
    const refusal = refusalToStart(cycle);
    if (refusal !== '') throw refuse(refusal, { name: cycle.name });
    await this.refuseIfHeld(work, cycle);

    const { started: ordinals, excluded } = await this.services.start(work, cycle.id);
    assert(ordinals.length + excluded.length === cycle.serviceCount, 'a draft has a row for each selected service');
    if (ordinals.length === 0) throw refuse('cycles.nothing-selected', { name: cycle.name });
    const by = { wave: null, by: work.actor.userId };
    const moves = [...movesAlong(entry, ordinals, by), ...movesAlong(excludedEntry, excluded, by)];
    await this.history.recordAct(work, cycle.id, {
      event: 'started',
      count: ordinals.length,
      wave: null,
      by: work.actor.userId,
    });
    const started: Cycle = { ...cycle, startedAt: work.startedAt, startedBy: work.actor.userId };
    const { lastWave, openWave } = await this.writer.requestWave(work, {
      ...started,
      counts: countAfter(cycle.counts, moves),
    });
    const saved = await this.writer.conclude(work, { ...started, lastWave, openWave }, moves);
    return this.views.whole(work, saved);
  }

  /** A service settles once per period: another cycle that holds one is named. The index behind it is the last word. */
  private async refuseIfHeld(work: UnitOfWork, cycle: Cycle): Promise<void> {
    const holders = await this.services.holders(work, cycle.id);
    if (holders.count === 0) return;
    throw refuse(
      'cycles.already-settled',
      { count: String(holders.count), cycles: holders.cycles.map((name) => `«${name}»`).join(', ') },
      holders.first.map(({ supplyPointCode, cycleName }) => ({
        pointer: supplyPointCode,
        code: 'cycles.already-settled',
        message: `El punto ${supplyPointCode} ya se liquida en el ciclo «${cycleName}».`,
      })),
    );
  }
}
