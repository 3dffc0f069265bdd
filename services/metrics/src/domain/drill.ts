import { causesOf, needsAttention } from './attention.js';
import type { Cohort } from './cohort.js';
import { N, type NodeId } from './nodes.js';
import { has, lastOf, linksOf } from './path.js';
import { stateOf } from './sankey.js';

/** Which services are asked for; what is empty does not filter. */
export interface DrillFilter {
  readonly node: string;
  /** Only those that stand in `node`. */
  readonly resident: boolean;
  readonly state: string;
  readonly from: string;
  readonly to: string;
  readonly cause: string;
  /** `yes` or `no` */
  readonly settled: string;
}

/** The services of a cohort are behind a figure all together or not at all: so a list has as many as the figure says. */
export function isBehind(cohort: Cohort & { readonly mode: string }, filter: DrillFilter): boolean {
  const { path, stage, reason, settled } = cohort;
  const { node, resident, state, from, to, cause } = filter;
  if (node !== '' && !stood(path, node, resident)) return false;
  if (state !== '' && stateOf(stage, reason) !== state) return false;
  if ((from !== '' || to !== '') && !linksOf(path).some(([a, b]) => a === number(from) && b === number(to)))
    return false;
  if (cause !== '' && !(needsAttention(cohort) && causesOf(cohort).includes(cause))) return false;
  return filter.settled === '' || settled === (filter.settled === 'yes');
}

/** Whether services without a cycle are behind the figure. */
export function hasWithoutCycle({ node, resident, state, from, to, cause, settled }: DrillFilter): boolean {
  return (
    (node === '' || node === 'no-cycle' || (node === 'population' && !resident)) &&
    (state === '' || state === 'no-cycle') &&
    ((from === '' && to === '') || (from === 'population' && to === 'no-cycle')) &&
    cause === '' &&
    settled !== 'yes'
  );
}

function stood(path: number, node: string, resident: boolean): boolean {
  const wanted = number(node);
  return wanted !== undefined && (resident ? lastOf(path) === wanted : has(path, wanted));
}

function number(node: string): number | undefined {
  return N[node as NodeId];
}
