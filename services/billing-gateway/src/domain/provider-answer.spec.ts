import { describe, expect, it } from '@jest/globals';
import { isTrouble, verdictOf, type ProviderAnswer } from './provider-answer.js';

describe('what an answer of the provider makes of an invoice', () => {
  it.each<{ answer: ProviderAnswer; asked: 'submit' | 'query'; status: string; reason: string | null }>([
    { answer: { outcome: 'accepted', officialId: 'f0' }, asked: 'submit', status: 'accepted', reason: null },
    {
      answer: { outcome: 'accepted-with-remarks', officialId: 'f0', remarks: ['a', 'b'] },
      asked: 'submit',
      status: 'observed',
      reason: 'a; b',
    },
    { answer: { outcome: 'rejected', reasons: ['total'] }, asked: 'query', status: 'rejected', reason: 'total' },
    { answer: { outcome: 'pending', officialId: null }, asked: 'submit', status: 'sending', reason: null },
    { answer: { outcome: 'unknown', cause: 'time-out' }, asked: 'submit', status: 'unknown', reason: 'time-out' },
    { answer: { outcome: 'unreachable', cause: 'refused' }, asked: 'submit', status: 'ready', reason: 'refused' },
    { answer: { outcome: 'not-found' }, asked: 'query', status: 'ready', reason: null },
  ])('$answer.outcome after a $asked is $status', ({ answer, asked, status, reason }) => {
    expect(verdictOf(answer, asked)).toMatchObject({ status, reason });
  });

  it('is nothing when a query does not get through', () => {
    expect(verdictOf({ outcome: 'unreachable', cause: 'refused' }, 'query')).toBeNull();
  });

  it('is trouble of the provider only when nothing came back', () => {
    expect(isTrouble({ outcome: 'unreachable', cause: 'x' })).toBe(true);
    expect(isTrouble({ outcome: 'unknown', cause: 'x' })).toBe(true);
    expect(isTrouble({ outcome: 'rejected', reasons: [] })).toBe(false);
    expect(isTrouble({ outcome: 'not-found' })).toBe(false);
  });
});
