import { describe, expect, it } from '@jest/globals';
import { afterSettlement, afterValidation, type Mode } from './flow.js';
import { STAGES, type Stage } from './stage.js';
import { follow, mayMove, TRANSITIONS } from './transitions.js';

const FINAL: readonly Stage[] = ['accepted'];
const reachableFrom = (start: Stage): ReadonlySet<Stage> => {
  const seen = new Set<Stage>([start]);
  for (const stage of seen) for (const { from, to } of TRANSITIONS) if (from === stage) seen.add(to);
  return seen;
};

describe('the table of transitions', () => {
  it('has each move once', () => {
    const moves = TRANSITIONS.map(({ from, to }) => `${from} ${to}`);

    expect(new Set(moves).size).toBe(moves.length);
  });

  it('lets a service enter only as selected', () => {
    expect(TRANSITIONS.filter(({ from }) => from === null).map(({ to }) => to)).toEqual(['selected']);
  });

  it('reaches every stage from the entry', () => {
    expect([...reachableFrom('selected')].toSorted()).toEqual([...STAGES].toSorted());
  });

  it.each(STAGES.filter((stage) => !FINAL.includes(stage)))('lets a service in %s still be accepted', (stage) => {
    expect(reachableFrom(stage).has('accepted')).toBe(true);
  });

  it.each(['sending', 'unknown', 'accepted', 'rejected'] as const)('does not exclude a service that is %s', (stage) => {
    expect(mayMove(stage, 'excluded', 'excluded')).toBe(false);
  });

  it('keeps an accepted service accepted', () => {
    expect(TRANSITIONS.filter(({ from }) => from === 'accepted')).toEqual([]);
  });

  it('refuses a path that is not in the table', () => {
    expect(() => follow('validating', [{ to: 'settled', cause: 'settlement-succeeded' }])).toThrow(
      'cannot go from validating to settled',
    );
  });
});

describe('what a service passes at once', () => {
  it.each<{ mode: Mode; validation: string; settlement: string }>([
    { mode: 'manual', validation: 'validating>validated', settlement: 'settling>settled' },
    {
      mode: 'automatic',
      validation: 'validating>validated validated>settling',
      settlement: 'settling>settled settled>approved approved>sending',
    },
  ])('in a cycle that is $mode', ({ mode, validation, settlement }) => {
    const text = (path: ReturnType<typeof afterValidation>) => path.map(({ from, to }) => `${from}>${to}`).join(' ');

    expect(text(afterValidation(mode))).toBe(validation);
    expect(text(afterSettlement(mode))).toBe(settlement);
  });
});
