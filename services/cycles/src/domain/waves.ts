import type { Cycle } from './cycle.js';
import { countOf } from './stage.js';

export type Arrival = 'current' | 'late' | 'early';

/** Asks for one more wave where services wait: opened at once, or remembered while another is open. */
export function wantWave(cycle: Cycle): Cycle {
  if (countOf(cycle.counts, ['awaiting-inputs']) === 0) return cycle;
  if (cycle.openWave !== null) return cycle.waveWanted ? cycle : { ...cycle, waveWanted: true };
  return { ...cycle, lastWave: cycle.lastWave + 1, openWave: cycle.lastWave + 1, waveWanted: false };
}

/** What a resolution of `wave` is to this cycle. `early` cannot happen unless the database lost a commit: it comes back later. */
export function waveArrival(cycle: Cycle, wave: number): Arrival {
  if (wave > cycle.lastWave) return 'early';
  return wave === cycle.openWave ? 'current' : 'late';
}

/**
 * Whether an accepted input can free a waiting service. Data derived from settlements serve later months only, so those of
 * the cycle's own period (its own batches make them all the time) cannot.
 */
export function mayServe(
  cycle: Pick<Cycle, 'period'>,
  input: { readonly kind: string; readonly period: string },
): boolean {
  return !input.kind.startsWith('derived.') || input.period < cycle.period;
}
