import { assert } from '@kantia/kernel/assert';
import { Unavailable } from '@kantia/platform/ports/errors';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { answerArrival } from '../domain/arrival.js';
import type { Cycle } from '../domain/cycle.js';
import type { ServiceRepository } from './ports.js';

interface Answer {
  readonly expects: 'validating' | 'settling';
  readonly wave: number;
  readonly ordinals: readonly number[];
}

/**
 * Of the services that a batch answers for, those that wait for this very answer. A batch that came too early goes back to
 * the bus whole.
 */
export async function answeredServices(
  services: ServiceRepository,
  work: UnitOfWork,
  cycle: Cycle,
  answer: Answer,
): Promise<ReadonlySet<number>> {
  const standings = await services.standings(work, cycle.id, answer.ordinals);
  assert(standings.length === new Set(answer.ordinals).size, 'a batch answers for services of its cycle');
  const current = new Set<number>();
  // Nobody waits for an answer about a cycle that was cancelled.
  if (cycle.status === 'cancelled') return current;
  for (const standing of standings) {
    const arrival = answerArrival(standing, answer);
    if (arrival === 'early') throw new Unavailable('the stage before');
    if (arrival === 'current') current.add(standing.ordinal);
  }
  return current;
}
