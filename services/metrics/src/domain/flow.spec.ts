import { describe, expect, it } from '@jest/globals';
import type { Stage } from './stage.js';
import { decimal, sum, toText } from '@kantia/kernel/decimal';
import { array, assert, integer, nat, property, record } from 'fast-check';
import { CohortChanges } from './cohort.js';
import { breachesOf } from './conservation.js';
import { foldMoves, type Move } from './fold.js';
import { Model } from '../../test/folded-model.js';
import { advance, linksOf, startOf } from './path.js';
import { N, NODES } from './nodes.js';

const AUTOMATIC: readonly Stage[] = [
  'selected',
  'awaiting-inputs',
  'validating',
  'validated',
  'settling',
  'settled',
  'approved',
  'sending',
  'accepted',
];

/** Every way a service can go (services/cycles/README.md), walked by dice. */
const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  selected: ['awaiting-inputs'],
  'awaiting-inputs': ['validating', 'excluded'],
  validating: ['validated', 'validated', 'validated', 'validation-failed'],
  validated: ['settling', 'settling', 'settling', 'in-review', 'excluded'],
  'validation-failed': ['awaiting-inputs', 'validating', 'in-review', 'excluded'],
  settling: ['settled', 'settled', 'settled', 'settlement-failed'],
  'settlement-failed': ['awaiting-inputs', 'settling', 'in-review', 'excluded'],
  'in-review': ['validating', 'settling', 'settled', 'excluded'],
  settled: ['approved', 'approved', 'in-review', 'excluded'],
  approved: ['sending', 'sending', 'in-review', 'excluded'],
  excluded: ['awaiting-inputs'],
  sending: ['accepted', 'accepted', 'rejected', 'unknown'],
  unknown: ['sending', 'accepted', 'rejected'],
  accepted: [],
  rejected: ['sending', 'accepted', 'unknown'],
};

function walk(ordinals: readonly number[], dice: readonly number[], stepMs: number): readonly Move[] {
  const moves: Move[] = [];
  let from: Stage | null = null;
  for (const [step, roll] of [0, ...dice].entries()) {
    const choices: readonly Stage[] = from === null ? ['selected'] : NEXT[from];
    const to = choices[roll % Math.max(1, choices.length)];
    if (to === undefined) break;
    moves.push(aMove(from, to, ordinals, 1_000_000 + step * stepMs, from === 'settling' && to === 'settled'));
    from = to;
  }
  return moves;
}

function aMove(from: Stage | null, to: Stage, ordinals: readonly number[], at: number, hasFigures = false): Move {
  return {
    from,
    to,
    ordinals,
    at: new Date(at),
    origin: 'initial',
    totals: hasFigures ? ordinals.map((ordinal) => decimal(`${ordinal}.10`)) : [],
    energies: hasFigures ? ordinals.map((ordinal) => decimal(`${ordinal}`)) : [],
  };
}

function straight(ordinals: readonly number[], steps: number): readonly Move[] {
  return AUTOMATIC.slice(0, steps).map((to, index) =>
    aMove(AUTOMATIC[index - 1] ?? null, to, ordinals, 1_000 * index, to === 'settled'),
  );
}

const walks = array(
  record({
    size: integer({ min: 1, max: 4 }),
    dice: array(nat(20), { maxLength: 14 }),
    stepMs: integer({ min: 0, max: 999 }),
  }),
  { maxLength: 6 },
);

function queuesOf(specs: readonly { size: number; dice: readonly number[]; stepMs: number }[]) {
  let next = 0;
  return specs.map(({ size, dice, stepMs }) =>
    walk(
      Array.from({ length: size }, () => (next += 1)),
      dice,
      stepMs,
    ),
  );
}

/** The queues one into the other; each keeps its own order. */
function interleave(queues: readonly (readonly Move[])[], picks: readonly number[]): readonly Move[] {
  const left = queues.map((queue) => [...queue]);
  const mixed: Move[] = [];
  for (const pick of picks) {
    const open = left.filter((queue) => queue.length > 0);
    const move = open[pick % Math.max(1, open.length)]?.shift();
    if (move) mixed.push(move);
  }
  return [...mixed, ...left.flat()];
}

describe('the flow', () => {
  it('is conserved after each event of 200 random orders, and no order changes where it ends', () => {
    assert(
      property(walks, array(nat(), { maxLength: 80 }), (specs, picks) => {
        const queues = queuesOf(specs);
        const model = new Model();
        for (const move of interleave(queues, picks)) {
          model.fold(move);
          expect(breachesOf(model.sankey(), model.cycles())).toEqual([]);
          expect(model.sankey().nodes[N.population]?.total).toBe(model.size);
        }
        const plain = new Model();
        for (const move of queues.flat()) plain.fold(move);
        expect(model.readable()).toEqual(plain.readable());
      }),
      { numRuns: 200 },
    );
  });

  it('is the same whether the steps of a path come one by one or at once', () => {
    assert(
      property(walks, integer({ min: 1, max: 5 }), (specs, atOnce) => {
        const [single, together] = [new Model(), new Model()];
        for (const queue of queuesOf(specs)) {
          for (const move of queue) single.fold(move);
          for (let start = 0; start < queue.length; start += atOnce)
            together.fold(...queue.slice(start, start + atOnce));
        }
        expect(together.readable()).toEqual(single.readable());
        expect([...together.standings]).toEqual([...single.standings]);
      }),
      { numRuns: 200 },
    );
  });

  it('is conserved also where the events of one service come in any order', () => {
    assert(
      property(walks, array(nat(), { minLength: 90, maxLength: 90 }), (specs, keys) => {
        const moves = queuesOf(specs).flat();
        const shuffled = moves
          .map((move, index) => ({ move, key: keys[index % keys.length] ?? 0 }))
          .toSorted((a, b) => a.key - b.key);
        const model = new Model();
        for (const { move } of shuffled) {
          model.fold(move);
          expect(breachesOf(model.sankey(), model.cycles())).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never has a link that ux.md does not know, and none that goes back', () => {
    assert(
      property(array(integer({ min: 4, max: 12 }), { maxLength: 20 }), (nodes) => {
        const path = nodes.reduce((at, node) => advance(at, node), startOf('initial'));
        for (const [source, target] of linksOf(path))
          expect(NODES[target]?.column).toBeGreaterThan(NODES[source]?.column ?? 99);
      }),
    );
  });

  it('goes through the nodes whose events have not come', () => {
    const model = new Model();
    for (const move of straight([1, 2], 9)) if (move.to !== 'validating' && move.to !== 'sending') model.fold(move);

    expect(model.sankey().links.map(({ source, target }) => `${source}>${target}`)).toEqual([
      'population>initial',
      'initial>inputs',
      'inputs>validation',
      'validation>settlement',
      'settlement>approval',
      'approval>sending',
      'sending>invoiced',
    ]);
  });

  it('cuts the path of a service that goes back, counts the return and takes its result away', () => {
    const model = new Model();
    for (const move of straight([1, 2, 3], 6)) model.fold(move);
    expect(model.settled()).toEqual({ services: 3, value: '6.3' });

    model.fold(aMove('settled', 'in-review', [1, 2], 10_000));
    model.fold(aMove('in-review', 'settling', [1], 11_000));

    expect(model.settled()).toEqual({ services: 2, value: '5.2' });
    const { nodes } = model.sankey();
    expect(nodes.filter(({ returns }) => returns > 0).map(({ id, returns }) => [id, returns])).toEqual([
      ['settlement', 1],
      ['review', 2],
    ]);
    expect(nodes.filter(({ resident }) => resident > 0).map(({ id, resident }) => [id, resident])).toEqual([
      ['settlement', 1],
      ['review', 1],
      ['approval', 1],
    ]);
  });

  it('counts a service settled again with its last value, and its time from the first look at its inputs', () => {
    const model = new Model();
    for (const move of straight([1], 6)) model.fold(move);
    model.fold(aMove('settled', 'in-review', [1], 8_000));
    model.fold(aMove('in-review', 'settling', [1], 9_000));
    model.fold({ ...aMove('settling', 'settled', [1], 21_000), totals: [decimal('7.00')], energies: [decimal('2')] });

    expect(model.settled()).toEqual({ services: 1, value: '7' });
    expect(model.results).toEqual(new Map([[20_000, 1]]));
  });

  it('keeps the place of a service when an older event comes late, and takes the result that it brings', () => {
    const model = new Model();
    const moves = straight([1], 8);
    for (const move of moves) if (move.to !== 'settled') model.fold(move);
    expect(model.settled()).toEqual({ services: 0, value: '0' });

    for (const move of moves) if (move.to === 'settled') model.fold(move);

    expect(model.settled()).toEqual({ services: 1, value: '1.1' });
    expect(model.sankey().nodes[N.sending]?.resident).toBe(1);
  });
});

describe('conservation', () => {
  it('names what does not add up', () => {
    const model = new Model();
    for (const move of straight([1, 2], 4)) model.fold(move);
    const { nodes, links } = model.sankey();
    const wrong = links.map((link) => (link.target === 'validation' ? { ...link, value: 1 } : link));

    expect(breachesOf({ nodes, links: wrong })).toEqual([
      'inputs: 2 entered, 1 left, 0 stand',
      'validation: 2 in all, 1 came over links',
    ]);
    expect(breachesOf({ nodes, links }, [{ cycleId: 'c', entered: 3, held: 2 }])).toEqual([
      'cycle c: 3 entered, 2 stand',
    ]);
  });
});

describe('a cohort', () => {
  it('adds up to the same whatever the order of changes', () => {
    const [first] = foldMoves([aMove(null, 'selected', [1], 5)], new Map()).standings;
    const changes = new CohortChanges();
    if (first) {
      changes.add(first, 1);
      changes.add({ ...first, expected: decimal('9.99') }, 1);
      changes.add(first, -1);
    }

    const [cohort, ...others] = changes.list();

    expect(others).toEqual([]);
    expect([cohort?.services, toText(sum(cohort ? [cohort.atStake] : []))]).toEqual([1, '9.99']);
  });
});
