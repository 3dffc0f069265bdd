import { describe, expect, it } from '@jest/globals';
import { EMPTY_FLOW, FULL_FLOW } from '../../../test/flow-samples.js';
import { countOf, itemsOf, moveFrom } from './flow-items.js';
import { between } from './flow-tween.js';
import { NODES } from './flow.js';

const idsOf = (flow = FULL_FLOW) => itemsOf(flow).map(({ id }) => id);

describe('itemsOf', () => {
  it('goes column by column: a node, who stays in it, what leaves it', () => {
    const ids = idsOf();

    expect(ids.filter((id) => id.startsWith('node:'))).toEqual(NODES.map((id) => `node:${id}`));
    expect(ids.slice(ids.indexOf('node:validation'), ids.indexOf('node:settlement'))).toEqual([
      'node:validation',
      'state:validation/validation-failed',
      'link:validation>settlement/initial',
      'link:validation>settlement/resettlement',
      'link:validation>excluded/initial',
    ]);
  });

  it('has every ribbon and every state of the answer once', () => {
    const items = itemsOf(FULL_FLOW);
    // The one of the rejected says no more than their node.
    const states = FULL_FLOW.nodes.reduce((sum, { states: own }) => sum + own.length, 0) - 1;

    expect(items.filter(({ kind }) => kind === 'link')).toHaveLength(FULL_FLOW.links.length);
    expect(items.filter(({ kind }) => kind === 'state')).toHaveLength(states);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('keeps all nodes of an empty period, with nothing in them', () => {
    expect(itemsOf(EMPTY_FLOW).map(countOf)).toEqual(NODES.map(() => 0));
  });
});

describe('moveFrom', () => {
  it.each<[string, string, string]>([
    ['node:population', 'ArrowRight', 'link:population>initial/initial'],
    ['link:population>initial/initial', 'ArrowRight', 'node:initial'],
    ['node:initial', 'ArrowLeft', 'link:population>initial/initial'],
    ['link:population>initial/initial', 'ArrowLeft', 'node:population'],
    ['link:population>initial/initial', 'ArrowDown', 'link:population>resettlement/resettlement'],
    ['node:initial', 'ArrowDown', 'node:resettlement'],
    ['node:resettlement', 'ArrowUp', 'node:initial'],
    ['node:inputs', 'ArrowDown', 'state:inputs/awaiting-inputs'],
    ['state:inputs/awaiting-inputs', 'ArrowRight', 'link:inputs>validation/initial'],
    ['node:invoiced', 'ArrowRight', 'node:invoiced'],
    ['node:invoiced', 'ArrowDown', 'node:rejected'],
    ['node:sending', 'Home', 'node:population'],
    ['node:population', 'End', 'node:rejected'],
    ['gone', 'ArrowDown', 'node:population'],
  ])('leads from %s by %s to %s', (from, key, to) => {
    expect(moveFrom(FULL_FLOW, from, key)).toBe(to);
  });

  it('leaves other keys alone', () => {
    expect(moveFrom(FULL_FLOW, 'node:inputs', 'Tab')).toBeNull();
  });

  it('reaches everything from the first node by arrows alone', () => {
    const seen = new Set<string>(['node:population']);
    for (const id of seen) {
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'])
        seen.add(moveFrom(FULL_FLOW, id, key) ?? id);
    }

    expect([...seen].sort()).toEqual([...idsOf()].sort());
  });
});

describe('between', () => {
  it('begins where it was, ends at the answer itself, and stays whole on the way', () => {
    expect(between(EMPTY_FLOW, FULL_FLOW, 0).nodes.map(({ total }) => total)).toEqual(NODES.map(() => 0));
    expect(between(EMPTY_FLOW, FULL_FLOW, 1)).toBe(FULL_FLOW);
    for (const { value } of between(EMPTY_FLOW, FULL_FLOW, 0.37).links) expect(Number.isInteger(value)).toBe(true);
  });
});
