import { keyOf, leaving, nodesOf, type Flow, type FlowLink, type FlowNode, type NodeId } from './flow.js';

/** What can be pressed in the flow: a node, a state of those that stay in it, a ribbon. */
export type FlowItem =
  | { readonly kind: 'node'; readonly id: string; readonly node: FlowNode & { readonly id: NodeId } }
  | {
      readonly kind: 'state';
      readonly id: string;
      readonly node: FlowNode & { readonly id: NodeId };
      readonly code: string;
      readonly count: number;
    }
  | { readonly kind: 'link'; readonly id: string; readonly link: FlowLink };

const nodeItemId = (node: string) => `node:${node}`;
const stateItemId = (node: string, code: string) => `state:${node}/${code}`;
const linkItemId = (link: FlowLink) => `link:${keyOf(link)}`;

/** Column by column: each node, who stays in it, what leaves it. The same order for tab, screen reader, table and list. */
export function itemsOf(flow: Flow): readonly FlowItem[] {
  return nodesOf(flow).flatMap((node): FlowItem[] => [
    { kind: 'node', id: nodeItemId(node.id), node },
    ...node.states
      .filter((state) => state.count > 0 && !saysNoMore(node, state.code))
      .map(({ code, count }): FlowItem => ({ kind: 'state', id: stateItemId(node.id, code), node, code, count })),
    ...leaving(flow, node.id).map((link): FlowItem => ({ kind: 'link', id: linkItemId(link), link })),
  ]);
}

const ENDS: ReadonlySet<NodeId> = new Set(['no-cycle', 'excluded', 'invoiced', 'rejected']);

/** At an end of the flow everybody stays: a state is worth its own place only when it tells why. */
function saysNoMore({ id, states }: { id: NodeId; states: FlowNode['states'] }, code: string): boolean {
  return ENDS.has(id) && states.length === 1 && !code.includes(':');
}

/** Services behind an item. */
export function countOf(item: FlowItem): number {
  switch (item.kind) {
    case 'node':
      return item.node.total;
    case 'state':
      return item.count;
    case 'link':
      return item.link.value;
  }
}

/**
 * Where a key leads from an item; null: the key is none of ours. Left and right go along ribbons, up and down within a column (nodes with
 * their states, or the ribbons that leave the column).
 */
export function moveFrom(flow: Flow, id: string, key: string): string | null {
  const items = itemsOf(flow);
  const item = items.find((one) => one.id === id) ?? items[0];
  if (!item) return null;
  switch (key) {
    case 'Home':
      return items[0]?.id ?? null;
    case 'End':
      return items.at(-1)?.id ?? null;
    case 'ArrowRight':
      return forward(items, item);
    case 'ArrowLeft':
      return back(items, item);
    case 'ArrowDown':
      return beside(items, item, 1);
    case 'ArrowUp':
      return beside(items, item, -1);
    default:
      return null;
  }
}

const sourceOf = (item: FlowItem): string => (item.kind === 'link' ? item.link.source : item.node.id);

function forward(items: readonly FlowItem[], item: FlowItem): string {
  if (item.kind === 'link') return nodeItemId(item.link.target);
  return items.find((one) => one.kind === 'link' && one.link.source === item.node.id)?.id ?? item.id;
}

function back(items: readonly FlowItem[], item: FlowItem): string {
  if (item.kind === 'link') return nodeItemId(item.link.source);
  return items.find((one) => one.kind === 'link' && one.link.target === item.node.id)?.id ?? item.id;
}

function beside(items: readonly FlowItem[], item: FlowItem, by: 1 | -1): string {
  const columns = new Map(
    items.flatMap((one) => (one.kind === 'node' ? [[one.node.id as string, one.node.column]] : [])),
  );
  const column = columns.get(sourceOf(item));
  const group = items.filter(
    (one) => columns.get(sourceOf(one)) === column && (one.kind === 'link') === (item.kind === 'link'),
  );
  const at = group.findIndex(({ id }) => id === item.id);
  return group[at + by]?.id ?? item.id;
}
