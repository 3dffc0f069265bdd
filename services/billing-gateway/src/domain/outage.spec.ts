import { describe, expect, it } from '@jest/globals';
import { isAway, remember, type Recent } from './outage.js';

const after = (answers: string): Recent => [...answers].reduce<Recent>((recent, letter) => remember(recent, letter === 'x'), []);

describe('a provider is away', () => {
  it.each`
    answers                       | away
    ${''}                         | ${false}
    ${'xxxx'}                     | ${false}
    ${'xxxxx'}                    | ${true}
    ${'.xxxx'}                    | ${true}
    ${'..xxx'}                    | ${false}
    ${'xxxxxxxxxxxxxxxxxxxx....'} | ${true}
    ${'xxxxxxxxxxxxxxxxxxx.....'} | ${false}
    ${'..........xxxxx'}          | ${false}
  `('after $answers: $away', ({ answers, away }: { answers: string; away: boolean }) => {
    expect(isAway(after(answers))).toBe(away);
  });
});
