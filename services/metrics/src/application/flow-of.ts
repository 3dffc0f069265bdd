import type { Stage } from '../domain/stage.js';
import { sankeyOf, type Sankey } from '../domain/sankey.js';
import type { FlowFigures } from './ports.js';

export interface Flow {
  readonly sankey: Sankey;
  /** `known` is false while only the services in cycles are known. */
  readonly population: { readonly value: number; readonly known: boolean };
}

/** The flow of a period, or of one cycle: then the population is that of the cycle, and `no-cycle` has its services once it is cancelled. */
export function flowOf(
  { cycles, cohorts }: Pick<FlowFigures, 'cycles' | 'cohorts'>,
  { cycleId, inForce }: { cycleId: string | null; inForce: number | null },
): Flow {
  const inCycles = cohorts.reduce((total, { services }) => total + services, 0);
  const entered = cycles.reduce((total, cycle) => total + cycle.entered, 0);
  const known = cycleId !== null || inForce !== null;
  // A service that was settled counts in the period also when its contract was ended afterwards.
  const value = Math.max(inCycles, cycleId === null ? (inForce ?? 0) : entered);
  const returned = new Map<Stage, number>();
  for (const cycle of cycles) {
    if (cycle.status === 'cancelled') continue;
    for (const stage of cycle.stages)
      if (stage.returned > 0) returned.set(stage.stage, (returned.get(stage.stage) ?? 0) + stage.returned);
  }
  return { sankey: sankeyOf({ cohorts, returned, withoutCycle: value - inCycles }), population: { value, known } };
}
