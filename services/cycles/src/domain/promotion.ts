import type { Cycle } from './cycle.js';
import { countOf, type Stage } from './stage.js';
import { follow, type Cause, type Step } from './transitions.js';

/** Why a dry run cannot become a cycle now; empty when it can. */
export function refusalToPromote(cycle: Cycle) {
  if (!cycle.isDryRun) return 'cycles.not-dry-run';
  if (cycle.status === 'cancelled') return 'cycles.already-closed';
  if (cycle.startedAt === null) return 'cycles.not-started';
  if (cycle.status === 'running') return 'cycles.still-moving';
  // What is in review would come back without ever having been settled in earnest.
  return countOf(cycle.counts, ['in-review']) > 0 ? 'cycles.reviews-open' : '';
}

/**
 * What is settled is settled once more from the same manifest, this time in earnest: same bytes, and from here on the way of any cycle. So what later
 * months need (derived inputs) comes of it, which a dry run leaves to nobody.
 */
export const promoted: readonly (readonly Step[])[] = [
  follow('settled', [{ to: 'settling', cause: 'promoted' }]),
  follow('approved', [{ to: 'settling', cause: 'promoted' }]),
];

type Next = { readonly to: Stage; readonly cause: Cause };
const ENTERED: readonly Next[] = [
  { to: 'selected', cause: 'cycle-started' },
  { to: 'awaiting-inputs', cause: 'cycle-started' },
];
const VALIDATING: readonly Next[] = [...ENTERED, { to: 'validating', cause: 'inputs-resolved' }];
const VALIDATED: readonly Next[] = [...VALIDATING, { to: 'validated', cause: 'validation-passed' }];
const SETTLING: readonly Next[] = [...VALIDATED, { to: 'settling', cause: 'validation-accepted' }];

/** The way from nowhere to each stage where a service of a dry run rests: those who count hear of it as if it had just gone there. */
const WAYS: Readonly<Partial<Record<Stage, readonly Next[]>>> = {
  'awaiting-inputs': ENTERED,
  validated: VALIDATED,
  'validation-failed': [...VALIDATING, { to: 'validation-failed', cause: 'validation-failed' }],
  settling: SETTLING,
  'settlement-failed': [...SETTLING, { to: 'settlement-failed', cause: 'settlement-failed' }],
  excluded: [
    { to: 'selected', cause: 'cycle-started' },
    { to: 'excluded', cause: 'excluded' },
  ],
};

/** Null for a stage where no service of a dry run rests when it is promoted. */
export function wayInto(stage: Stage): readonly Step[] | null {
  const way = WAYS[stage];
  return way ? follow(null, way) : null;
}
