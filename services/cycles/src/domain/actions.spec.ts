import { describe, expect, it } from '@jest/globals';
import { aCycle } from '../../test/builders.js';
import { actionsOf } from './actions.js';
import { DEFAULT_POLICY } from './approval.js';
import type { Mode } from './flow.js';
import { outcomeOf, type Finding } from './outcome.js';
import type { StageCounts } from './stage.js';
import type { CycleStatus } from './status.js';

const reasons = (cycle: ReturnType<typeof aCycle>, roles = ['operator']) =>
  Object.fromEntries(
    actionsOf(cycle, { userId: null, roles, policy: DEFAULT_POLICY }).map(({ name, reason }) => [name, reason]),
  );

describe('what may be done with a cycle', () => {
  it('lets an operator choose services for a draft, and start it once it has some', () => {
    expect(reasons(aCycle({ status: 'draft' }))).toMatchObject({
      'put-selection': '',
      start: 'cycles.nothing-selected',
      cancel: '',
    });
    expect(reasons(aCycle({ status: 'draft', serviceCount: 3 }))).toMatchObject({ start: '' });
  });

  it('closes selection and start once it has started', () => {
    const cycle = aCycle({ status: 'running', serviceCount: 3, counts: { validating: 3 } });

    expect(reasons(cycle)).toMatchObject({
      'put-selection': 'cycles.already-started',
      start: 'cycles.already-started',
      cancel: '',
    });
  });

  it('does not cancel what was sent', () => {
    expect(reasons(aCycle({ status: 'running', counts: { sending: 1 } }))).toMatchObject({
      cancel: 'cycles.already-sent',
    });
    expect(reasons(aCycle({ status: 'completed', counts: { accepted: 1 } }))).toMatchObject({
      cancel: 'cycles.already-closed',
    });
  });

  it.each<{ mode: Mode; status: CycleStatus; counts: StageCounts; reason: string }>([
    { mode: 'automatic', status: 'running', counts: { settling: 1 }, reason: 'cycles.sends-by-itself' },
    { mode: 'manual', status: 'draft', counts: {}, reason: 'cycles.not-processed' },
    { mode: 'manual', status: 'running', counts: { settled: 2, settling: 1 }, reason: 'cycles.not-processed' },
    { mode: 'manual', status: 'awaiting-approval', counts: { settled: 2, excluded: 1 }, reason: '' },
    { mode: 'manual', status: 'with-exceptions', counts: { 'in-review': 1 }, reason: 'cycles.nothing-to-send' },
  ])('sends a $mode cycle with $counts: "$reason"', ({ mode, status, counts, reason }) => {
    expect(reasons(aCycle({ mode, status, counts }))['send-to-billing']).toBe(reason);
  });

  it('offers what can be done with its services while any stands where it reaches', () => {
    const cycle = aCycle({ status: 'running', counts: { settling: 1, accepted: 1, excluded: 1 } });
    expect(reasons(cycle)).toMatchObject({
      review: 'cycles.nothing-at-rest',
      release: 'cycles.not-in-review',
      exclude: '',
      'undo-exclusions': '',
    });
    const resting = aCycle({ status: 'awaiting-approval', counts: { settled: 1, 'in-review': 1 } });
    expect(reasons(resting, ['approver'])).toMatchObject({
      review: '',
      release: '',
      exclude: 'cycles.operators-only',
    });
    expect(reasons(resting, ['auditor'])).toMatchObject({ review: 'cycles.approvers-only' });
    expect(reasons({ ...resting, status: 'cancelled' })).toMatchObject({ review: 'cycles.already-closed' });
    expect(reasons(aCycle({ status: 'draft', serviceCount: 2 }))).toMatchObject({
      review: 'cycles.nothing-at-rest',
      exclude: '',
      'undo-exclusions': '',
    });
  });

  it('tells others that an operator must do it, and lets everybody verify what is settled', () => {
    const cycle = aCycle({ status: 'completed', counts: { accepted: 1 }, resultHash: 'h' });

    expect(reasons(cycle, ['auditor'])).toMatchObject({ start: 'cycles.operators-only', verify: '' });
    expect(reasons(aCycle({ status: 'draft' }))).toMatchObject({ verify: 'cycles.nothing-settled' });
  });
});

describe('the outcome of findings', () => {
  it.each<{ severities: readonly Finding['severity'][]; outcome: string }>([
    { severities: [], outcome: 'ok' },
    { severities: ['informative'], outcome: 'ok' },
    { severities: ['informative', 'warning'], outcome: 'warning' },
    { severities: ['warning', 'blocking'], outcome: 'blocked' },
  ])('of $severities is $outcome', ({ severities, outcome }) => {
    expect(outcomeOf(severities.map((severity) => ({ code: 'c', severity, params: {} })))).toBe(outcome);
  });
});
