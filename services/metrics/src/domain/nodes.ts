import type { Stage } from './stage.js';

/** The thirteen nodes of the flow (ux.md D.5); the place in this list is the node's number. */
export const NODES = [
  { id: 'population', column: 0 },
  { id: 'initial', column: 1 },
  { id: 'resettlement', column: 1 },
  { id: 'no-cycle', column: 1 },
  { id: 'inputs', column: 2 },
  { id: 'validation', column: 3 },
  { id: 'settlement', column: 4 },
  { id: 'review', column: 5 },
  { id: 'approval', column: 6 },
  // One to the right of approval, from which services are excluded too: every link goes to a higher column.
  { id: 'excluded', column: 7 },
  { id: 'sending', column: 7 },
  { id: 'invoiced', column: 8 },
  { id: 'rejected', column: 8 },
] as const;
export type NodeId = (typeof NODES)[number]['id'];
export type Origin = 'initial' | 'resettlement';

export const NODE_COUNT = NODES.length;

/** Number of a node in `NODES`. */
export const N = Object.fromEntries(NODES.map(({ id }, number) => [id, number])) as Readonly<Record<NodeId, number>>;

export function nodeAt(number: number): (typeof NODES)[number] {
  const node = NODES[number];
  if (!node) throw new RangeError(`there is no node ${number}`);
  return node;
}

/** The only links there are, from a node to one further on (ux.md D.5). */
export const LINKS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 4],
  [2, 4],
  [2, 6],
  [4, 5],
  [4, 9],
  [5, 6],
  [5, 7],
  [5, 9],
  [6, 7],
  [6, 8],
  [6, 9],
  [7, 8],
  [7, 9],
  [8, 9],
  [8, 10],
  [10, 11],
  [10, 12],
];

/** Where a stage stands in the flow. A service that was just selected has not left the node by which it entered. */
const NODE_OF: Readonly<Record<Stage, NodeId | null>> = {
  selected: null,
  'awaiting-inputs': 'inputs',
  validating: 'validation',
  validated: 'validation',
  'validation-failed': 'validation',
  settling: 'settlement',
  'settlement-failed': 'settlement',
  'in-review': 'review',
  settled: 'approval',
  approved: 'approval',
  excluded: 'excluded',
  sending: 'sending',
  unknown: 'sending',
  accepted: 'invoiced',
  rejected: 'rejected',
};

export function nodeOf(stage: Stage, origin: Origin): number {
  return N[NODE_OF[stage] ?? origin];
}

/** Where a service may rest for good, and nobody asks since when. */
export function isAtRest(stage: Stage): boolean {
  return stage === 'accepted' || stage === 'excluded';
}

/** What a stay is counted under: its node, with the wait for a person's consent apart from the validation itself. */
export function timeKeyOf(stage: Stage, origin: Origin): string {
  return stage === 'validated' ? 'validation.to-approve' : nodeAt(nodeOf(stage, origin)).id;
}
