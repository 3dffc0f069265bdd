import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { keyOf, LINKS, NODES, ORIGINS, type Flow, type FlowLink, type NodeId } from './flow.js';

/** Pixels. */
export const BAR = 12;
const GAP = 10;
const LEAST_BAR = 3;
/** Height of the badge of a state. */
const BADGE = 16;
/** Three services of 12,480 would be a fifth of a pixel: drawn so that they are seen. */
const LEAST_RIBBON = 1.5;

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Height of the label of three lines (four where a name needs two) that stands above each bar. */
  readonly label: number;
}
export interface Bar {
  readonly id: NodeId;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Width of the label: up to the next column. */
  readonly room: number;
  /** Somebody stays there: it has a badge between label and bar. */
  readonly hasStates: boolean;
}
interface Ribbon {
  readonly link: FlowLink;
  /** Outline of the band. */
  readonly area: string;
  /** Its middle line, for pointers that need more than the band, and a point on it where nothing of its twin of the other origin is. */
  readonly middle: string;
  readonly x: number;
  readonly y: number;
  readonly thickness: number;
}
export interface FlowLayout {
  readonly bars: readonly Bar[];
  readonly ribbons: readonly Ribbon[];
}

interface Node {
  readonly id: NodeId;
}
interface Link {
  readonly link: FlowLink;
  readonly leaves: number;
  readonly enters: number;
}
type Placed = SankeyNode<Node, Link>;

/** Columns in which the bars are drawn: every ribbon goes forward, so *Excluidos* stands behind *Aprobación*. */
const COLUMN: Readonly<Record<NodeId, number>> = {
  population: 0,
  initial: 1,
  resettlement: 1,
  'no-cycle': 1,
  inputs: 2,
  validation: 3,
  settlement: 4,
  review: 5,
  approval: 6,
  excluded: 7,
  sending: 7,
  invoiced: 8,
  rejected: 8,
};
const COLUMNS = 9;
/** The first label is the longest: in parts of a column, how much farther the others stand. */
const FIRST_EXTRA = 0.06;
const BOTTOM: ReadonlySet<NodeId> = new Set(['no-cycle', 'excluded', 'rejected']);

/** Where bars and ribbons are drawn. Widths are linear; an empty period has bars of no height and no ribbons. */
export function layoutOf(flow: Flow, size: Size): FlowLayout {
  const step = (size.width - BAR) / (COLUMNS - 0.04);
  const graph = measure(flow, size);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  place(nodes, size, step);
  sankey<Node, Link>().update(graph);
  const staying = new Set(flow.nodes.filter(({ states }) => states.some(({ count }) => count > 0)).map(({ id }) => id));
  return {
    bars: NODES.map((id) => ({ ...toBar(id, nodes.get(id), step), hasStates: staying.has(id) })),
    ribbons: graph.links.filter(({ value }) => value > 0).map(toRibbon),
  };
}

/** d3-sankey gives values, scale and the order at the bars. All links that can be are given, so that columns stay where they are. */
function measure(flow: Flow, { height, label }: Size) {
  const values = new Map(flow.links.map((link) => [keyOf(link), link]));
  const links = LINKS.flatMap(({ source, target, enters }, leaves) =>
    ORIGINS.map((origin) => {
      const link = values.get(keyOf({ source, target, origin })) ?? { source, target, origin, value: 0 };
      return { source, target, value: link.value, link, leaves, enters };
    }),
  );
  const empty = links.every(({ value }) => value === 0);
  const graph = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ id }) => COLUMN[id])
    .nodeSort(null as never)
    .linkSort((a, b) => (a.source === b.source ? a.leaves - b.leaves : a.enters - b.enters))
    .nodePadding(label + GAP)
    .iterations(0)
    .extent([
      [0, label],
      [1, height],
    ])({
    nodes: NODES.map((id) => ({ id })),
    // A period without services has no scale: one service that is not drawn gives it one.
    links: empty ? links.map((link, at) => ({ ...link, value: at === 0 ? 1 : 0 })) : links,
  });
  if (!empty) return graph;
  for (const node of graph.nodes) Object.assign(node, { y0: 0, y1: 0 });
  return { nodes: graph.nodes, links: [] };
}

/** The main line along the top, straight; what leaves it lies below, where its label has room. */
function place(nodes: ReadonlyMap<NodeId, Placed>, { height, label }: Size, step: number): void {
  const tall = (id: NodeId) => (nodes.get(id)?.y1 ?? 0) - (nodes.get(id)?.y0 ?? 0);
  const passing = (nodes.get('approval')?.targetLinks ?? [])
    .filter(({ source }) => (source as Placed).id === 'settlement')
    .reduce((sum, { width }) => sum + (width ?? 0), 0);
  const top = (id: NodeId): number => {
    if (BOTTOM.has(id)) return height - Math.max(LEAST_BAR, tall(id));
    if (id === 'resettlement') return label + tall('initial') + GAP + label;
    if (id === 'review') return label + passing + GAP + label;
    return label;
  };
  for (const [id, node] of nodes) {
    const y0 = top(id);
    const x0 = (COLUMN[id] + (COLUMN[id] > 0 ? FIRST_EXTRA : 0)) * step;
    Object.assign(node, { y1: y0 + tall(id), y0, x0, x1: x0 + BAR });
  }
}

/** Width of a badge that is alone in its node: on to the next one at its height, at most two columns. */
export function stateRoomOf(bar: Bar, { bars }: FlowLayout): number {
  const next = bars.find(({ x, y, hasStates }) => hasStates && x > bar.x && Math.abs(y - bar.y) < BADGE);
  return Math.min(2 * bar.room, next ? next.x - bar.x - 2 : Math.max(...bars.map(({ x, room }) => x + room)) - bar.x);
}

function toBar(id: NodeId, node: Placed | undefined, step: number): Omit<Bar, 'hasStates'> {
  const { x0 = 0, y0 = 0, y1 = 0 } = node ?? {};
  return { id, x: x0, y: y0, height: Math.max(LEAST_BAR, y1 - y0), room: step - 2 };
}

function toRibbon({ link, source, target, width = 0, y0 = 0, y1 = 0 }: SankeyLink<Node, Link>): Ribbon {
  const thickness = Math.max(LEAST_RIBBON, width);
  const [from, to] = [(source as Placed).x1 ?? 0, (target as Placed).x0 ?? 0];
  const half = (from + to) / 2;
  const rim = (shift: number) => `C${half},${y0 + shift} ${half},${y1 + shift} ${to},${y1 + shift}`;
  const back = `C${half},${y1 + thickness / 2} ${half},${y0 + thickness / 2} ${from},${y0 + thickness / 2}`;
  return {
    link,
    area: `M${from},${y0 - thickness / 2}${rim(-thickness / 2)}L${to},${y1 + thickness / 2}${back}Z`,
    middle: `M${from},${y0}${rim(0)}`,
    ...pointAt(link.origin === 'initial' ? 0.5 : 0.68, { from, to, y0, y1 }),
    thickness,
  };
}

/** Of the curve that leaves and arrives level. */
function pointAt(share: number, { from, to, y0, y1 }: Readonly<Record<'from' | 'to' | 'y0' | 'y1', number>>) {
  const rest = 1 - share;
  const half = (from + to) / 2;
  return {
    x: from * rest ** 3 + half * 3 * rest * share + to * share ** 3,
    y: y0 * rest ** 2 * (1 + 2 * share) + y1 * share ** 2 * (1 + 2 * rest),
  };
}
