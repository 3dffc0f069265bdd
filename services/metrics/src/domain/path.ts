import { LINKS, N, NODE_COUNT, type Origin } from './nodes.js';

/**
 * The way of a service through the flow: the set of its nodes, a bit for each. Links only go to a higher number, so the order of
 * the nodes is that of their numbers, and every service stands in the last one.
 */
export type Path = number;

export function startOf(origin: Origin): Path {
  return (1 << N.population) | (1 << N[origin]);
}

export function lastOf(path: Path): number {
  return 31 - Math.clz32(path);
}

export function has(path: Path, node: number): boolean {
  return (path & (1 << node)) !== 0;
}

export function originOf(path: Path): Origin {
  return has(path, N.resettlement) ? 'resettlement' : 'initial';
}

/** A version after the first that has not come to an end of the flow. */
export function isOpenResettlement(path: Path): boolean {
  return has(path, N.resettlement) && ![N.excluded, N.invoiced, N.rejected].includes(lastOf(path));
}

/** `path` cut before `node`: what is left when a service goes back to it. */
function before(path: Path, node: number): Path {
  return path & ((1 << node) - 1);
}

/** ROUTES[a][b]: the nodes after `a` up to `b` along links, fewest first; null where no way leads. */
const ROUTES: readonly (readonly (Path | null)[])[] = Array.from({ length: NODE_COUNT }, (_, from) => routesFrom(from));

function routesFrom(from: number): readonly (Path | null)[] {
  const routes: (Path | null)[] = Array.from({ length: NODE_COUNT }, () => null);
  routes[from] = 0;
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const [source, target] of LINKS) {
      if (source !== at || routes[target] !== null) continue;
      routes[target] = (routes[at] ?? 0) | (1 << target);
      queue.push(target);
    }
  }
  return routes;
}

/**
 * The path after the service came to `node`. Going on, it follows links, through the nodes between where the message that told of
 * them has not come (yet); going back, it is cut there and built anew.
 */
export function advance(path: Path, node: number): Path {
  for (let kept = before(path, node); kept !== 0; kept = before(kept, lastOf(kept))) {
    const route = ROUTES[lastOf(kept)]?.[node];
    if (route !== null && route !== undefined) return kept | route;
  }
  throw new RangeError(`no way leads to node ${node}`);
}

export function linksOf(path: Path): readonly (readonly [number, number])[] {
  const links: [number, number][] = [];
  let source = -1;
  for (let node = 0; node < NODE_COUNT; node += 1) {
    if (!has(path, node)) continue;
    if (source >= 0) links.push([source, node]);
    source = node;
  }
  return links;
}
