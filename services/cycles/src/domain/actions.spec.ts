import { describe, expect, it } from '@jest/globals';
import { aCycle } from '../../test/builders.js';
import { actionsOf } from './actions.js';
import { outcomeOf } from './outcome.js';

const reasons = (cycle: ReturnType<typeof aCycle>, roles = ['operator']) =>
  Object.fromEntries(actionsOf(cycle, roles).map(({ name, reason }) => [name, reason]));

describe('what may be done with a cycle', () => {
  it('lets an operator choose services for a draft, and start it once it has some', () => {
    expect(reasons(aCycle({ status: 'draft' }))).toMatchObject({ 'put-selection': '', start: 'cycles.nothing-selected', cancel: '' });
    expect(reasons(aCycle({ status: 'draft', serviceCount: 3 }))).toMatchObject({ start: '' });
  });

  it('closes selection and start once it has started', () => {
    const cycle = aCycle({ status: 'running', serviceCount: 3, counts: { validating: 3 } });

    expect(reasons(cycle)).toMatchObject({ 'put-selection': 'cycles.already-started', start: 'cycles.already-started', cancel: '' });
  });

  it('does not cancel what was sent', () => {
    expect(reasons(aCycle({ status: 'running', counts: { sending: 1 } }))).toMatchObject({ cancel: 'cycles.already-sent' });
    expect(reasons(aCycle({ status: 'completed', counts: { accepted: 1 } }))).toMatchObject({ cancel: 'cycles.already-closed' });
  });

  it.each`
    mode           | status                 | counts                         | reason
    ${'automatic'} | ${'running'}           | ${{ settling: 1 }}             | ${'cycles.sends-by-itself'}
    ${'manual'}    | ${'draft'}             | ${{}}                          | ${'cycles.not-processed'}
    ${'manual'}    | ${'running'}           | ${{ settled: 2, settling: 1 }} | ${'cycles.not-processed'}
    ${'manual'}    | ${'awaiting-approval'} | ${{ settled: 2, excluded: 1 }} | ${''}
    ${'manual'}    | ${'with-exceptions'}   | ${{ 'in-review': 1 }}          | ${'cycles.nothing-to-send'}
  `('sends a $mode cycle with $counts: "$reason"', ({ mode, status, counts, reason }) => {
    expect(reasons(aCycle({ mode, status, counts }))['send-to-billing']).toBe(reason);
  });

  it('tells others that an operator must do it, and lets everybody verify what is settled', () => {
    const cycle = aCycle({ status: 'completed', counts: { accepted: 1 }, resultHash: 'h' });

    expect(reasons(cycle, ['auditor'])).toMatchObject({ start: 'cycles.operators-only', verify: '' });
    expect(reasons(aCycle({ status: 'draft' }))).toMatchObject({ verify: 'cycles.nothing-settled' });
  });
});

describe('the outcome of findings', () => {
  it.each`
    severities                      | outcome
    ${[]}                           | ${'ok'}
    ${['informative']}              | ${'ok'}
    ${['informative', 'warning']}   | ${'warning'}
    ${['warning', 'blocking']}      | ${'blocked'}
  `('of $severities is $outcome', ({ severities, outcome }: { severities: ('informative' | 'warning' | 'blocking')[]; outcome: string }) => {
    expect(outcomeOf(severities.map((severity) => ({ code: 'c', severity, params: {} })))).toBe(outcome);
  });
});
