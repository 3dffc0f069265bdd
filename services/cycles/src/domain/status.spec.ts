import { describe, expect, it } from '@jest/globals';
import type { StageCounts } from './stage.js';
import { statusOf, type CycleStatus } from './status.js';

describe('the status of a cycle', () => {
  it.each<{ counts: StageCounts; resolving: boolean; status: CycleStatus; because: string }>([
    { counts: { selected: 3 }, resolving: false, status: 'running', because: 'it has just started' },
    { counts: { 'awaiting-inputs': 3 }, resolving: true, status: 'running', because: 'a wave is being resolved' },
    { counts: { 'awaiting-inputs': 3 }, resolving: false, status: 'awaiting-inputs', because: 'all wait' },
    {
      counts: { 'awaiting-inputs': 1, validating: 2 },
      resolving: false,
      status: 'running',
      because: 'something moves',
    },
    {
      counts: { 'awaiting-inputs': 1, validated: 2 },
      resolving: false,
      status: 'awaiting-approval',
      because: 'a person must decide',
    },
    {
      counts: { 'awaiting-inputs': 1, rejected: 2 },
      resolving: false,
      status: 'awaiting-inputs',
      because: 'waiting comes before exceptions',
    },
    {
      counts: { settled: 1, accepted: 2 },
      resolving: false,
      status: 'awaiting-approval',
      because: 'settled waits for approval',
    },
    { counts: { approved: 1 }, resolving: false, status: 'awaiting-approval', because: 'approved waits to be sent' },
    {
      counts: { sending: 1, accepted: 9 },
      resolving: false,
      status: 'running',
      because: 'the provider has not answered',
    },
    {
      counts: { unknown: 1, accepted: 9 },
      resolving: false,
      status: 'running',
      because: 'the provider is asked again',
    },
    {
      counts: { 'validation-failed': 1, accepted: 9 },
      resolving: false,
      status: 'with-exceptions',
      because: 'one failed',
    },
    {
      counts: { 'settlement-failed': 1, accepted: 9 },
      resolving: false,
      status: 'with-exceptions',
      because: 'one failed',
    },
    {
      counts: { 'in-review': 1, accepted: 9 },
      resolving: false,
      status: 'with-exceptions',
      because: 'one is in review',
    },
    { counts: { rejected: 1, accepted: 9 }, resolving: false, status: 'with-exceptions', because: 'one was rejected' },
    { counts: { accepted: 9, excluded: 1 }, resolving: false, status: 'completed', because: 'all have a final answer' },
  ])('is $status, because $because', ({ counts, resolving, status }) => {
    expect(statusOf({ started: true, cancelled: false, resolving, counts })).toBe(status);
  });

  it('is a draft before the start and cancelled after cancelling, whatever its services do', () => {
    expect(statusOf({ started: false, cancelled: false, resolving: false, counts: {} })).toBe('draft');
    expect(statusOf({ started: true, cancelled: true, resolving: true, counts: { settling: 2 } })).toBe('cancelled');
  });
});
