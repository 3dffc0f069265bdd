import { NODES } from './nodes.js';
import type { Sankey } from './sankey.js';

/**
 * What of the flow does not add up, in words for the log; empty when all does. For each node: what entered is what left and what
 * stands there; the nodes of the first column make up the population; the states of a node make up its residents.
 */
export function breachesOf(
  { nodes, links }: Sankey,
  cycles: readonly { readonly cycleId: string; readonly entered: number; readonly held: number }[] = [],
): readonly string[] {
  const breaches: string[] = [];
  const check = (is: boolean, text: string) => {
    if (!is) breaches.push(text);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    const left = sum(links.filter(({ source }) => source === node.id).map(({ value }) => value));
    const entered = sum(links.filter(({ target }) => target === node.id).map(({ value }) => value));
    check(
      node.total === left + node.resident,
      `${node.id}: ${node.total} entered, ${left} left, ${node.resident} stand`,
    );
    check(
      node.id === 'population' || node.total === entered,
      `${node.id}: ${node.total} in all, ${entered} came over links`,
    );
    check(
      node.resident === sum(node.states.map(({ count }) => count)),
      `${node.id}: its states do not make up its residents`,
    );
    check(
      node.resident >= 0 && node.states.every(({ count }) => count >= 0),
      `${node.id}: less than nobody stands there`,
    );
  }
  const first = NODES.filter(({ column }) => column === 1).map(({ id }) => byId.get(id)?.total ?? 0);
  const population = byId.get('population')?.total ?? 0;
  check(sum(first) === population, `population: ${population}, first column ${sum(first)}`);
  for (const { cycleId, entered, held } of cycles)
    check(entered === held, `cycle ${cycleId}: ${entered} entered, ${held} stand`);
  return breaches;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
