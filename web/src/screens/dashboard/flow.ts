/** The flow of services between thirteen fixed nodes, as `GET /dashboard` answers it: whole numbers of services. */
export type Origin = 'initial' | 'resettlement';

export interface FlowNode {
  readonly id: string;
  readonly column: number;
  /** Entered; of the first node, the services of the period. */
  readonly total: number;
  /** Have not moved on; the states sum to it. */
  readonly resident: number;
  readonly states: readonly { readonly code: string; readonly count: number }[];
  /** Times that a service came back to it. */
  readonly returns: number;
}
export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly origin: Origin;
}
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** Order of the nodes, column by column, the same in every period. */
export const NODES = [
  'population',
  'initial',
  'resettlement',
  'no-cycle',
  'inputs',
  'validation',
  'settlement',
  'review',
  'approval',
  'excluded',
  'sending',
  'invoiced',
  'rejected',
] as const;
export type NodeId = (typeof NODES)[number];

/**
 * Every link that can be. Those of one source are listed from the top of its bar to the bottom; `enters` is the place from the top among
 * those of one target: what comes from farther back arrives lower, so that ribbons do not cross.
 */
export const LINKS: readonly { readonly source: NodeId; readonly target: NodeId; readonly enters: number }[] = [
  { source: 'population', target: 'initial', enters: 0 },
  { source: 'population', target: 'resettlement', enters: 0 },
  { source: 'population', target: 'no-cycle', enters: 0 },
  { source: 'initial', target: 'inputs', enters: 0 },
  { source: 'resettlement', target: 'inputs', enters: 1 },
  { source: 'resettlement', target: 'settlement', enters: 1 },
  { source: 'inputs', target: 'validation', enters: 0 },
  { source: 'inputs', target: 'excluded', enters: 4 },
  { source: 'validation', target: 'settlement', enters: 0 },
  { source: 'validation', target: 'review', enters: 1 },
  { source: 'validation', target: 'excluded', enters: 3 },
  { source: 'settlement', target: 'approval', enters: 0 },
  { source: 'settlement', target: 'review', enters: 0 },
  { source: 'settlement', target: 'excluded', enters: 2 },
  { source: 'review', target: 'approval', enters: 1 },
  { source: 'review', target: 'excluded', enters: 1 },
  { source: 'approval', target: 'sending', enters: 0 },
  { source: 'approval', target: 'excluded', enters: 0 },
  { source: 'sending', target: 'invoiced', enters: 0 },
  { source: 'sending', target: 'rejected', enters: 0 },
];
export const ORIGINS: readonly Origin[] = ['initial', 'resettlement'];

export function keyOf({ source, target, origin }: Pick<FlowLink, 'source' | 'target' | 'origin'>): string {
  return `${source}>${target}/${origin}`;
}

/** All thirteen in their order, those that the answer lacks with nothing in them. */
export function nodesOf({ nodes }: Flow): readonly (FlowNode & { readonly id: NodeId })[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return NODES.map((id) => ({
    ...(known.get(id) ?? { column: 0, total: 0, resident: 0, states: [], returns: 0 }),
    id,
  }));
}

/** What leaves a node, from the top of its bar to the bottom. */
export function leaving(flow: Flow, node: string): readonly FlowLink[] {
  return LINKS.filter(({ source }) => source === node).flatMap(({ source, target }) =>
    ORIGINS.flatMap(
      (origin) =>
        flow.links.find(
          (link) => link.source === source && link.target === target && link.origin === origin && link.value > 0,
        ) ?? [],
    ),
  );
}
