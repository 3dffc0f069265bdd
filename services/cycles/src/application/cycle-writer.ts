import { Injectable } from '@nestjs/common';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import { waveRequested } from '@kantia/contracts/cycles/wave-requested.v1';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { resultText } from '../domain/hashes.js';
import { countAfter, pathsOf, type Move } from '../domain/moves.js';
import { countOf } from '../domain/stage.js';
import { statusOf } from '../domain/status.js';
import { wantWave } from '../domain/waves.js';
import { CycleHistory, CycleRepository, ServiceRepository } from './ports.js';
import { sha256 } from './sha256.js';
import { toChanged, toMoved } from './to-message.js';

/** How every change of a started cycle ends: counts, status and hashes, the row, the history, the events. */
@Injectable()
export class CycleWriter {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly history: CycleHistory,
  ) {}

  /** `cycle` is the locked row with the changes so far; `moves` are what its services did; `told`, what those who count hear of it, who hear nothing of a dry run. */
  async conclude(work: UnitOfWork, cycle: Cycle, moves: readonly Move[], told = moves): Promise<Cycle> {
    const moved = moves.filter(({ ordinals }) => ordinals.length > 0);
    const counts = countAfter(cycle.counts, moved);
    const status = statusOf({
      started: cycle.startedAt !== null,
      cancelled: cycle.status === 'cancelled',
      resolving: cycle.openWave !== null,
      counts,
    });
    const after: Cycle = {
      ...cycle,
      counts,
      status,
      finishedAt: status === 'completed' ? (cycle.finishedAt ?? work.startedAt) : null,
      resultHash: status === 'running' || moved.length === 0 ? cycle.resultHash : await this.resultHash(work, cycle),
    };
    const saved = await this.cycles.save(work, after);
    await this.history.recordMoves(work, cycle.id, moved);
    for (const path of saved.isDryRun ? [] : pathsOf(told.filter(({ ordinals }) => ordinals.length > 0))) {
      for (const event of toMoved(saved, path, work.startedAt)) work.publish(servicesMoved, event);
    }
    work.publish(cycleChanged, toChanged(saved, work.startedAt));
    return saved;
  }

  /** Asks `inputs` for one more wave where services wait, or notes that one is wanted; answers the cycle to conclude. */
  async requestWave(work: UnitOfWork, cycle: Cycle): Promise<Cycle> {
    const after = wantWave(cycle);
    if (after.openWave === null || after.openWave === cycle.openWave) return after;
    const waiting = await this.services.waiting(work, cycle.id);
    const { country, snapshot } = present(cycle.frozen, 'a started cycle has a snapshot');
    await this.history.recordAct(work, cycle.id, {
      event: 'wave-requested',
      count: waiting.length,
      wave: after.openWave,
      by: null,
    });
    work.publish(waveRequested, {
      cycleId: cycle.id,
      wave: after.openWave,
      country,
      market: cycle.market,
      period: cycle.period,
      snapshot,
      waiting: waiting.length === cycle.serviceCount ? null : waiting,
    });
    return after;
  }

  /** Computed whenever nothing moves any more; null while nothing is settled. */
  private async resultHash(work: UnitOfWork, { id, counts }: Cycle): Promise<string | null> {
    if (
      countOf(counts, [
        'settled',
        'approved',
        'sending',
        'unknown',
        'accepted',
        'rejected',
        'settling',
        'in-review',
      ]) === 0
    )
      return null;
    const results = await this.services.results(work, id);
    return results.length === 0 ? null : sha256(resultText(results));
  }
}
