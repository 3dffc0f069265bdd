import { isUuid, id, type CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { isFresh, type Cycle } from '../domain/cycle.js';
import type { CycleRepository } from './ports.js';
import { NOTE_LENGTH_MAX } from '../domain/review.js';
import { refuse } from './refusals.js';

/** The cycle that an operator names, or the refusal. */
export async function findCycle(cycles: CycleRepository, work: UnitOfWork, cycleId: string): Promise<Cycle> {
  const cycle = isUuid(cycleId) ? await cycles.find(work, id<CycleId>(cycleId)) : null;
  if (!cycle) throw refuse('cycles.not-found');
  return cycle;
}

/** Likewise, locked; refused when somebody has decided something since the version that the caller read (`ifMatch`, when given). */
export async function lockCycle(
  cycles: CycleRepository,
  work: UnitOfWork,
  named: { cycleId: string; ifMatch: number | null },
): Promise<Cycle> {
  const cycle = isUuid(named.cycleId) ? await cycles.lock(work, id<CycleId>(named.cycleId)) : null;
  if (!cycle) throw refuse('cycles.not-found');
  if (named.ifMatch !== null && !isFresh(cycle, named.ifMatch)) throw await stale(cycles, work, cycle);
  return cycle;
}

/** Says the version that holds now, and who changed it when (both empty when the process did). */
export async function stale(cycles: CycleRepository, work: UnitOfWork, cycle: Cycle) {
  const last = await cycles.lastDecision(work, cycle.id);
  return refuse('cycles.stale', {
    version: String(cycle.version),
    by: last?.by ?? '',
    at: last?.at.toISOString() ?? '',
  });
}

/** Likewise, for a person's decision about services: the version must be told, and the cycle still open. */
export async function lockForDecision(
  cycles: CycleRepository,
  work: UnitOfWork,
  named: { cycleId: string; ifMatch: number | null },
): Promise<Cycle> {
  if (named.ifMatch === null) throw refuse('cycles.version-required');
  const cycle = await lockCycle(cycles, work, named);
  if (cycle.status === 'cancelled') throw refuse('cycles.already-closed', { name: cycle.name });
  return cycle;
}

/** What a person says: trimmed, not too long, and not empty where nothing else says why. */
export function noteOf(note: string, isRequired = false): string {
  const text = note.trim();
  if (text.length > NOTE_LENGTH_MAX) throw wrongNote('too-long', `Máximo ${NOTE_LENGTH_MAX} caracteres.`);
  if (isRequired && text === '') throw wrongNote('required', 'Escriba el motivo.');
  return text;
}

function wrongNote(code: string, message: string) {
  return refuse('cycles.note', {}, [{ pointer: '/note', code, message }]);
}
