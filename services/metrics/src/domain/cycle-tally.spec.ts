import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { array, assert, integer, nat, property, record, shuffledSubarray } from 'fast-check';
import { tallyOf } from './cycle-tally.js';
import type { Move } from './move.js';

const PATH = ['selected', 'validating', 'validated', 'settling', 'settled', 'sending', 'accepted'] as const;
type Stage = (typeof PATH)[number];

/** A batch that goes the given number of steps, `stepMs` apart. */
function batch(ordinals: readonly number[], steps: number, stepMs: number): Move<Stage>[] {
  return PATH.slice(0, steps).map((to, index) => ({
    from: PATH[index - 1] ?? null,
    to,
    ordinals,
    at: new Date(1_000_000 + index * stepMs),
    totals: to === 'settled' ? ordinals.map((ordinal) => decimal(`${ordinal}.10`)) : [],
    energies: to === 'settled' ? ordinals.map((ordinal) => decimal(`${ordinal}.000000001`)) : [],
  }));
}

function readable(moves: readonly Move<Stage>[]) {
  const { stages, totalValue, energyKwh } = tallyOf(moves);
  const rows = PATH.map((stage) => {
    const { entered, left, stays } = stages.get(stage) ?? { entered: 0, left: 0, stays: [] };
    return [stage, entered, left, stays.reduce((total, { durationMs, count }) => total + durationMs * count, 0)];
  });
  return { rows, value: toText(totalValue), energy: toText(energyKwh) };
}

describe('tallyOf', () => {
  it('counts who entered and left each stage, how long they stayed and what was settled', () => {
    expect(readable([...batch([1, 2], 7, 100), ...batch([3], 2, 50)])).toEqual({
      rows: [
        ['selected', 3, 3, 250],
        ['validating', 3, 2, 200],
        ['validated', 2, 2, 200],
        ['settling', 2, 2, 200],
        ['settled', 2, 2, 200],
        ['sending', 2, 2, 200],
        ['accepted', 2, 0, 0],
      ],
      value: '3.2',
      energy: '3.000000002',
    });
  });

  it('keeps the last settled value of a service that is settled again', () => {
    const again: Move<Stage> = {
      from: 'validated',
      to: 'settled',
      ordinals: [1],
      at: new Date(2_000_000),
      totals: [decimal('7.00')],
      energies: [decimal('2')],
    };

    expect(readable([...batch([1], 5, 10), again])).toMatchObject({ value: '7', energy: '2' });
  });

  it('conserves services: entered = left + resident, and no order of batches changes a total', () => {
    const batches = array(
      record({
        size: integer({ min: 1, max: 5 }),
        steps: integer({ min: 1, max: 7 }),
        stepMs: integer({ min: 0, max: 999 }),
      }),
      {
        maxLength: 8,
      },
    );
    assert(
      property(batches, array(nat(), { maxLength: 60 }), (specs, picks) => {
        let next = 0;
        const queues = specs.map(({ size, steps, stepMs }) =>
          batch(
            Array.from({ length: size }, () => (next += 1)),
            steps,
            stepMs,
          ),
        );
        const straight = queues.flat();
        const mixed = interleave(queues, picks);

        const tally = tallyOf(mixed);
        for (const [stage, { entered, left }] of tally.stages) {
          const resident = [...tally.places.values()].filter((place) => place.stage === stage).length;
          expect(entered).toBe(left + resident);
        }
        expect(readable(mixed)).toEqual(readable(straight));
      }),
    );
  });

  it('counts the same whatever the order of the moves of one service', () => {
    assert(
      property(shuffledSubarray(batch([1, 2, 3], 7, 10), { minLength: 7 }), (shuffled) => {
        const { stages, places } = tallyOf(shuffled);

        expect(PATH.map((stage) => [stages.get(stage)?.entered, stages.get(stage)?.left])).toEqual([
          ...Array.from({ length: 6 }, () => [3, 3]),
          [3, 0],
        ]);
        expect([...places.values()].map((place) => place.stage)).toEqual(['accepted', 'accepted', 'accepted']);
      }),
    );
  });
});

function interleave(queues: readonly Move<Stage>[][], picks: readonly number[]): Move<Stage>[] {
  const left = queues.map((queue) => [...queue]);
  const mixed: Move<Stage>[] = [];
  for (const pick of picks) {
    const open = left.filter((queue) => queue.length > 0);
    const move = open[pick % Math.max(1, open.length)]?.shift();
    if (move) mixed.push(move);
  }
  return [...mixed, ...left.flat()];
}
