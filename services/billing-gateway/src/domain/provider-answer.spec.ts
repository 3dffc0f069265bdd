import { describe, expect, it } from '@jest/globals';
import { AWAY, codeOf, isGood, isTrouble, kindOf, verdictOf, type ProviderAnswer } from './provider-answer.js';

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

  it.each<[ProviderAnswer, string, boolean, string]>([
    [
      { outcome: 'accepted-with-remarks', officialId: 'f0', remarks: ['FAJ43b: name'] },
      'accepted-with-remarks',
      true,
      '',
    ],
    [{ outcome: 'pending', officialId: null }, 'pending', true, ''],
    [{ outcome: 'rejected', reasons: ['FAK21: Ana Díaz is unknown', 'FAU04'] }, 'rejected', false, 'FAK21'],
    [{ outcome: 'rejected', reasons: [] }, 'rejected', false, ''],
    [{ outcome: 'unknown', cause: 'provider-timed-out' }, 'unknown', false, 'provider-timed-out'],
    [{ outcome: 'not-found' }, 'not-found', false, ''],
    [AWAY, 'provider-away', true, 'provider-away'],
  ])('%j is told as %s, without the prose of the provider', (answer, kind, good, code) => {
    expect([kindOf(answer), isGood(answer), codeOf(answer)]).toEqual([kind, good, code]);
  });

  it('is trouble of the provider only when nothing came back', () => {
    expect(isTrouble({ outcome: 'unreachable', cause: 'x' })).toBe(true);
    expect(isTrouble({ outcome: 'unknown', cause: 'x' })).toBe(true);
    expect(isTrouble({ outcome: 'rejected', reasons: [] })).toBe(false);
    expect(isTrouble({ outcome: 'not-found' })).toBe(false);
  });
});
