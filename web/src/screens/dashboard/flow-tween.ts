import { keyOf, type Flow } from './flow.js';

/** The flow on its way from one answer to the next; `share` from 0 to 1. Counts stay whole, so that labels read as numbers of services. */
export function between(from: Flow, to: Flow, share: number): Flow {
  if (share >= 1) return to;
  const mix = (before: number, after: number) => Math.round(before + (after - before) * share);
  const nodes = new Map(from.nodes.map((node) => [node.id, node]));
  const links = new Map(from.links.map((link) => [keyOf(link), link.value]));
  return {
    nodes: to.nodes.map((node) => {
      const before = nodes.get(node.id);
      return before
        ? { ...node, total: mix(before.total, node.total), resident: mix(before.resident, node.resident) }
        : node;
    }),
    links: to.links.map((link) => ({ ...link, value: mix(links.get(keyOf(link)) ?? 0, link.value) })),
  };
}
