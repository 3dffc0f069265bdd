import { describe, expect, it } from '@jest/globals';
import { array, assert, integer, nat, property, tuple } from 'fast-check';
import { countAfter, movesAlong, pathsOf, type Move } from './moves.js';
import { countOf, STAGES, type Stage } from './stage.js';
import { follow, TRANSITIONS } from './transitions.js';

describe('moves', () => {
  it('counts a path of several steps as its last stage', () => {
    const path = follow('validating', [
      { to: 'validated', cause: 'validation-passed' },
      { to: 'settling', cause: 'validation-accepted' },
    ]);

    expect(countAfter({ validating: 5 }, movesAlong(path, [1, 2], { wave: 1 }))).toEqual({
      validating: 3,
      settling: 2,
    });
  });

  it('tells the steps of the same services as one path, and those of others apart', () => {
    const path = follow('validating', [
      { to: 'validated', cause: 'validation-passed' },
      { to: 'settling', cause: 'validation-accepted' },
    ]);
    const failure = follow('validating', [{ to: 'validation-failed', cause: 'validation-failed' }]);

    const paths = pathsOf([
      ...movesAlong(path, [1, 2], { wave: 1 }),
      ...movesAlong(path, [3], { wave: 1 }),
      ...movesAlong(failure, [4], { wave: 1 }),
    ]);

    expect(paths.map((moves) => moves.map(({ to, ordinals }) => `${to} ${ordinals.join()}`))).toEqual([
      ['validated 1,2', 'settling 1,2'],
      ['validated 3', 'settling 3'],
      ['validation-failed 4'],
    ]);
  });

  it('makes no move of no services', () => {
    expect(movesAlong(follow('settling', [{ to: 'settled', cause: 'settlement-succeeded' }]), [], { wave: 1 })).toEqual(
      [],
    );
  });

  it('refuses more services than stand in a stage', () => {
    const move: Move = {
      from: 'settling',
      to: 'settled',
      cause: 'settlement-succeeded',
      wave: 1,
      ordinals: [1, 2],
      by: null,
    };

    expect(() => countAfter({ settling: 1 }, [move])).toThrow('more services left settling');
  });

  it('loses and makes no service on any walk through the table', () => {
    assert(
      property(integer({ min: 1, max: 40 }), array(tuple(nat(), nat()), { maxLength: 80 }), (services, choices) => {
        const stages = new Map<number, Stage>(Array.from({ length: services }, (_, index) => [index + 1, 'selected']));
        let counts = countAfter({}, [
          { from: null, to: 'selected', cause: 'cycle-started', wave: null, ordinals: [...stages.keys()], by: null },
        ]);
        for (const [where, which] of choices) {
          const from = STAGES[where % STAGES.length] ?? 'selected';
          const ways = TRANSITIONS.filter((transition) => transition.from === from);
          const way = ways[which % Math.max(ways.length, 1)];
          const there = [...stages].filter(([, stage]) => stage === from).map(([ordinal]) => ordinal);
          const ordinals = there.slice(0, 1 + (which % 5));
          const [cause] = way?.causes ?? [];
          if (!way || !cause || ordinals.length === 0) continue;
          counts = countAfter(counts, [{ from, to: way.to, cause, wave: null, ordinals, by: null }]);
          for (const ordinal of ordinals) stages.set(ordinal, way.to);
        }

        expect(countOf(counts, STAGES)).toBe(services);
        for (const stage of STAGES)
          expect(counts[stage] ?? 0).toBe([...stages.values()].filter((each) => each === stage).length);
      }),
    );
  });
});
