import { isUuid, id, type CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import type { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';

/** The cycle that an operator names, or the refusal. */
export async function findCycle(cycles: CycleRepository, work: UnitOfWork, cycleId: string): Promise<Cycle> {
  const cycle = isUuid(cycleId) ? await cycles.find(work, id<CycleId>(cycleId)) : null;
  if (!cycle) throw refuse('cycles.not-found');
  return cycle;
}

/** Likewise, locked and as fresh as the caller believes (`ifMatch`, a row version, when given). */
export async function lockCycle(
  cycles: CycleRepository,
  work: UnitOfWork,
  named: { cycleId: string; ifMatch: number | null },
): Promise<Cycle> {
  const cycle = isUuid(named.cycleId) ? await cycles.lock(work, id<CycleId>(named.cycleId)) : null;
  if (!cycle) throw refuse('cycles.not-found');
  if (named.ifMatch !== null && named.ifMatch !== cycle.version)
    throw refuse('cycles.stale', { version: String(cycle.version) });
  return cycle;
}
