import { describe, expect, it } from '@jest/globals';
import { statusOf } from './status.js';

describe('the status of a cycle', () => {
  it.each`
    counts                                             | resolving | status                 | because
    ${{ selected: 3 }}                                 | ${false}  | ${'running'}           | ${'it has just started'}
    ${{ 'awaiting-inputs': 3 }}                        | ${true}   | ${'running'}           | ${'a wave is being resolved'}
    ${{ 'awaiting-inputs': 3 }}                        | ${false}  | ${'awaiting-inputs'}   | ${'all wait'}
    ${{ 'awaiting-inputs': 1, validating: 2 }}         | ${false}  | ${'running'}           | ${'something moves'}
    ${{ 'awaiting-inputs': 1, validated: 2 }}          | ${false}  | ${'awaiting-approval'} | ${'a person must decide'}
    ${{ 'awaiting-inputs': 1, rejected: 2 }}           | ${false}  | ${'awaiting-inputs'}   | ${'waiting comes before exceptions'}
    ${{ settled: 1, accepted: 2 }}                     | ${false}  | ${'awaiting-approval'} | ${'settled waits for approval'}
    ${{ approved: 1 }}                                 | ${false}  | ${'awaiting-approval'} | ${'approved waits to be sent'}
    ${{ sending: 1, accepted: 9 }}                     | ${false}  | ${'running'}           | ${'the provider has not answered'}
    ${{ unknown: 1, accepted: 9 }}                     | ${false}  | ${'running'}           | ${'the provider is asked again'}
    ${{ 'validation-failed': 1, accepted: 9 }}         | ${false}  | ${'with-exceptions'}   | ${'one failed'}
    ${{ 'settlement-failed': 1, accepted: 9 }}         | ${false}  | ${'with-exceptions'}   | ${'one failed'}
    ${{ 'in-review': 1, accepted: 9 }}                 | ${false}  | ${'with-exceptions'}   | ${'one is in review'}
    ${{ rejected: 1, accepted: 9 }}                    | ${false}  | ${'with-exceptions'}   | ${'one was rejected'}
    ${{ accepted: 9, excluded: 1 }}                    | ${false}  | ${'completed'}         | ${'all have a final answer'}
  `('is $status, because $because', ({ counts, resolving, status }) => {
    expect(statusOf({ started: true, cancelled: false, resolving, counts })).toBe(status);
  });

  it('is a draft before the start and cancelled after cancelling, whatever its services do', () => {
    expect(statusOf({ started: false, cancelled: false, resolving: false, counts: {} })).toBe('draft');
    expect(statusOf({ started: true, cancelled: true, resolving: true, counts: { settling: 2 } })).toBe('cancelled');
  });
});
