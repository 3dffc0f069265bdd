import { describe, expect, it } from '@jest/globals';
import { isTrouble, verdictOf, type ProviderAnswer } from './provider-answer.js';

describe('what an answer of the provider makes of an invoice', () => {
  it.each`
    answer                                                                            | asked       | status        | reason
    ${{ outcome: 'accepted', officialId: 'f0' }}                                      | ${'submit'} | ${'accepted'} | ${null}
    ${{ outcome: 'accepted-with-remarks', officialId: 'f0', remarks: ['a', 'b'] }}    | ${'submit'} | ${'observed'} | ${'a; b'}
    ${{ outcome: 'rejected', reasons: ['total'] }}                                    | ${'query'}  | ${'rejected'} | ${'total'}
    ${{ outcome: 'pending', officialId: null }}                                       | ${'submit'} | ${'sending'}  | ${null}
    ${{ outcome: 'unknown', cause: 'time-out' }}                                      | ${'submit'} | ${'unknown'}  | ${'time-out'}
    ${{ outcome: 'unreachable', cause: 'refused' }}                                   | ${'submit'} | ${'ready'}    | ${'refused'}
    ${{ outcome: 'not-found' }}                                                       | ${'query'}  | ${'ready'}    | ${null}
  `('$answer.outcome after a $asked is $status', ({ answer, asked, status, reason }: { answer: ProviderAnswer; asked: 'submit' | 'query'; status: string; reason: string | null }) => {
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
