import { Injectable } from '@nestjs/common';
import { startCycle } from '@kantia/contracts/cycles/operations/start-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { assert } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { refusalToStart } from '../domain/actions.js';
import type { Cycle } from '../domain/cycle.js';
import { entry, excludedEntry } from '../domain/flow.js';
import { countAfter, movesOfEntry } from '../domain/moves.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleStores } from './cycle-stores.js';
import { refuseIfHeld } from './holding.js';
import { findCycle, lockCycle } from './load-cycle.js';
import type { FrozenWave } from './manifest-freezer.js';
import { Readiness } from './readiness.js';
import { refuse } from './refusals.js';
import { CycleViews } from './cycle-views.js';

/** «Continuar con liquidación»: from here on the cycle holds its services (a dry run none), and the first wave is on its way. */
@Injectable()
@Answers(startCycle)
export class StartCycleHandler implements OperationHandler<typeof startCycle> {
  constructor(
    private readonly stores: CycleStores,
    private readonly writer: CycleWriter,
    private readonly views: CycleViews,
    private readonly readiness: Readiness,
    private readonly units: Units,
  ) {}

  /** A manual cycle goes as one: whoever lacks an input is excluded first, or the input is loaded. Automatic ones wait one by one. */
  async prepare({ payload }: Asked<typeof startCycle>, company: string): Promise<readonly Lacking[]> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.stores.cycles, work, payload.cycleId));
    if (cycle.mode === 'automatic' || cycle.status !== 'draft') return [];
    return (await this.readiness.inputs(cycle, actor))?.waiting ?? [];
  }

  async answer(
    { payload }: Asked<typeof startCycle>,
    work: UnitOfWork,
    lacking: readonly Lacking[] = [],
  ): Promise<ReplyOf<typeof startCycle>> {
    await this.stores.cycles.lockStarts(work);
    const cycle = await lockCycle(this.stores.cycles, work, payload);
    const refusal = refusalToStart(cycle);
    if (refusal !== '') throw refuse(refusal, { name: cycle.name });
    if (!cycle.isDryRun) await refuseIfHeld(this.stores.holdings, work, cycle.id);

    const { started: going, excluded } = await this.stores.services.start(work, cycle.id, !cycle.isDryRun);
    const ordinals = going.map(({ ordinal }) => ordinal);
    refuseIfLacking(cycle, lacking, ordinals);
    assert(ordinals.length + excluded.length === cycle.serviceCount, 'a draft has a row for each selected service');
    if (ordinals.length === 0) throw refuse('cycles.nothing-selected', { name: cycle.name });
    const by = { wave: null, by: work.actor.userId };
    const moves = [...movesOfEntry(entry, going, by), ...movesOfEntry(excludedEntry, excluded, by)];
    await this.stores.history.recordAct(work, cycle.id, {
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
}

type Lacking = FrozenWave['waiting'][number];

function refuseIfLacking(cycle: Cycle, lacking: readonly Lacking[], ordinals: readonly number[]): void {
  const starting = new Set(ordinals);
  const waiting = lacking.filter(({ ordinal }) => starting.has(ordinal));
  if (waiting.length === 0) return;
  const kinds = [...new Set(waiting.flatMap((each) => each.kinds))].toSorted();
  throw refuse(
    'cycles.inputs-missing',
    { name: cycle.name, count: String(waiting.length), kinds: kinds.join(', ') },
    kinds.map((kind) => ({ pointer: kind, code: 'cycles.inputs-missing', message: kind })),
  );
}
