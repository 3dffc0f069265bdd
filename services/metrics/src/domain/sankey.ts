import type { Stage } from './stage.js';
import type { Cohort } from './cohort.js';
import { LINKS, N, NODES, nodeAt, nodeOf, type NodeId, type Origin } from './nodes.js';
import { has, lastOf, linksOf, originOf } from './path.js';

interface FlowNode {
  readonly id: NodeId;
  readonly column: number;
  readonly total: number;
  readonly resident: number;
  readonly states: readonly { readonly code: string; readonly count: number }[];
  readonly returns: number;
}
interface FlowLink {
  readonly source: NodeId;
  readonly target: NodeId;
  readonly value: number;
  readonly origin: Origin;
}
export interface Sankey {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export interface SankeyFacts {
  readonly cohorts: readonly Pick<Cohort, 'path' | 'stage' | 'reason' | 'services'>[];
  /** How often services came back to a stage. */
  readonly returned: ReadonlyMap<Stage, number>;
  /** Services of the period that stand in no cycle, or in a cancelled one. */
  readonly withoutCycle: number;
}

/** All nodes in their order, and the links that carry something. */
export function sankeyOf({ cohorts, returned, withoutCycle }: SankeyFacts): Sankey {
  const total = NODES.map(() => 0);
  const states = NODES.map(() => new Map<string, number>());
  const values = new Map<string, number>();
  for (const { path, stage, reason, services } of cohorts) {
    for (const number of NODES.keys()) if (has(path, number)) total[number] = (total[number] ?? 0) + services;
    count(states[lastOf(path)], stateOf(stage, reason), services);
    for (const [source, target] of linksOf(path)) count(values, linkName(source, target, originOf(path)), services);
  }
  total[N.population] = (total[N.population] ?? 0) + withoutCycle;
  total[N['no-cycle']] = withoutCycle;
  count(states[N['no-cycle']], 'no-cycle', withoutCycle);
  count(values, linkName(N.population, N['no-cycle'], 'initial'), withoutCycle);
  const returns = returnsByNode(returned);
  const nodes = NODES.map(({ id, column }, number) => {
    const codes = [...(states[number] ?? [])].filter(([, services]) => services > 0);
    return {
      id,
      column,
      total: total[number] ?? 0,
      resident: codes.reduce((sum, [, services]) => sum + services, 0),
      states: codes.map(([code, services]) => ({ code, count: services })).toSorted(byCount),
      returns: returns[number] ?? 0,
    };
  });
  return { nodes, links: linksFrom(values) };
}

/** The code of a resident's state: its stage, and what the provider said where it rejected. */
export function stateOf(stage: Stage, reason: string): string {
  return stage === 'rejected' && reason !== '' ? `rejected:${reason}` : stage;
}

function linksFrom(values: ReadonlyMap<string, number>): readonly FlowLink[] {
  return LINKS.flatMap(([source, target]) =>
    (['initial', 'resettlement'] as const).flatMap((origin) => {
      const value = values.get(linkName(source, target, origin)) ?? 0;
      return value === 0 ? [] : [{ source: nodeAt(source).id, target: nodeAt(target).id, value, origin }];
    }),
  );
}

function returnsByNode(returned: ReadonlyMap<Stage, number>): readonly number[] {
  const returns = NODES.map(() => 0);
  for (const [stage, times] of returned) {
    const number = nodeOf(stage, 'initial');
    returns[number] = (returns[number] ?? 0) + times;
  }
  return returns;
}

const linkName = (source: number, target: number, origin: Origin) => `${source} ${target} ${origin}`;
const byCount = (a: { code: string; count: number }, b: { code: string; count: number }) =>
  b.count - a.count || a.code.localeCompare(b.code);

function count(counts: Map<string, number> | undefined, name: string, services: number): void {
  if (services !== 0) counts?.set(name, (counts.get(name) ?? 0) + services);
}
