import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from './approval.js';
import { decideReviewAgain, serviceActions, type Aside } from './review.js';
import { REVIEWABLE } from './transitions.js';

const STARTER = 'starter';
const cycle = { mode: 'manual', pause: null, isDryRun: false, startedBy: STARTER } as const;
const twoPeople = { ...DEFAULT_POLICY, fourEyes: ['validation'] as const };

function acceptedBy(userId: string, service: Aside, policy: typeof DEFAULT_POLICY | typeof twoPeople = twoPeople) {
  const actions = serviceActions(service, cycle, { userId, roles: ['operator'], policy });
  return actions.find(({ name }) => name === 'release-accept')?.reason;
}

describe('what a person may do with a service in review', () => {
  const blocked: Aside = { stage: 'in-review', leftFrom: 'validation-failed', excludedFrom: null };

  it('overruling a blocked validation needs a second person, where the company asks for one', () => {
    expect(acceptedBy(STARTER, blocked)).toBe('cycles.four-eyes');
    expect(acceptedBy('another', blocked)).toBe('');
    expect(acceptedBy(STARTER, blocked, DEFAULT_POLICY)).toBe('');
  });

  it('what was not blocked overrules nothing', () => {
    expect(acceptedBy(STARTER, { ...blocked, leftFrom: 'settled' })).toBe('');
    expect(acceptedBy(STARTER, { ...blocked, stage: 'validated', leftFrom: null })).toBe('cycles.not-in-review');
  });
});

describe('the undo of a release', () => {
  it.each(REVIEWABLE)('takes aside again what rests where it was left: %s', (stage) => {
    const [step, ...others] = pathOf(decideReviewAgain({ stage, moved: false }));

    expect(step).toMatchObject({ to: 'in-review', cause: 'release-undone' });
    expect(others).toEqual([]);
    expect(decideReviewAgain({ stage, moved: true })).toEqual({ skip: 'cycles.moved-on' });
  });

  it.each([
    ['in-review', 'cycles.already-in-review'],
    ['excluded', 'cycles.already-excluded'],
    ...(['selected', 'awaiting-inputs', 'validating', 'settling'] as const).map(
      (stage) => [stage, 'cycles.moving'] as const,
    ),
    ...(['sending', 'unknown', 'accepted', 'rejected'] as const).map(
      (stage) => [stage, 'cycles.already-sent'] as const,
    ),
  ] as const)('leaves where it is what went on: %s', (stage, skip) => {
    for (const moved of [true, false]) expect(decideReviewAgain({ stage, moved })).toEqual({ skip });
  });
});

function pathOf(decision: ReturnType<typeof decideReviewAgain>) {
  return 'path' in decision ? decision.path : [];
}
