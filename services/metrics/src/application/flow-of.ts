import type { Stage } from '../domain/stage.js';
import { sankeyOf, type Sankey } from '../domain/sankey.js';
import { isAtRest } from '../domain/nodes.js';
import type { FlowFigures, FlowView } from './ports.js';

export interface Flow {
  readonly sankey: Sankey;
  /** `known` is false while only the services in cycles are known. */
  readonly population: { readonly value: number; readonly known: boolean };
}

/** Every service once, wherever it stands: what the cards count. */
const LATEST: FlowView = { pending: false, allVersions: false };

export function viewOf(asked: { readonly [K in keyof FlowView]: boolean | null }): FlowView {
  return { pending: asked.pending ?? false, allVersions: asked.allVersions ?? false };
}

/** The cohorts of a view of the flow: what is drawn is their sum, and a list has their services. */
export function cohortsOf(
  { cohorts, otherVersions }: Pick<FlowFigures, 'cohorts' | 'otherVersions'>,
  { pending, allVersions }: FlowView,
): FlowFigures['cohorts'] {
  return [...cohorts, ...(allVersions ? otherVersions : [])].filter(({ stage }) => !pending || !isAtRest(stage));
}

/** The flow of a period, or of one cycle: then the population is that of the cycle, and `no-cycle` has its services once it is cancelled. */
export function flowOf(
  figures: Pick<FlowFigures, 'cycles' | 'cohorts' | 'otherVersions'>,
  { cycleId, inForce }: { cycleId: string | null; inForce: number | null },
  view: FlowView = LATEST,
): Flow {
  const { cycles, cohorts } = figures;
  const inCycles = cohorts.reduce((total, { services }) => total + services, 0);
  const entered = cycles.reduce((total, cycle) => total + cycle.entered, 0);
  const known = cycleId !== null || inForce !== null;
  // A service that was settled counts in the period also when its contract was ended afterwards.
  const value = Math.max(inCycles, cycleId === null ? (inForce ?? 0) : entered);
  const returned = new Map<Stage, number>();
  for (const cycle of cycles) {
    // Returns are counted by stage, of whomever: they say nothing about those who are still pending.
    if (view.pending || cycle.status === 'cancelled') continue;
    for (const stage of cycle.stages)
      if (stage.returned > 0) returned.set(stage.stage, (returned.get(stage.stage) ?? 0) + stage.returned);
  }
  const shown = cohortsOf(figures, view);
  return {
    sankey: sankeyOf({ cohorts: shown, returned, withoutCycle: value - inCycles }),
    population: { value, known },
  };
}
