import { describe, expect, it } from '@jest/globals';
import { isAway, remember, type Recent } from './outage.js';

const after = (answers: string): Recent =>
  answers.split('').reduce<Recent>((recent, letter) => remember(recent, letter === 'x'), []);

describe('a provider is away', () => {
  it.each<{ answers: string; away: boolean }>([
    { answers: '', away: false },
    { answers: 'xxxx', away: false },
    { answers: 'xxxxx', away: true },
    { answers: '.xxxx', away: true },
    { answers: '..xxx', away: false },
    { answers: 'xxxxxxxxxxxxxxxxxxxx....', away: true },
    { answers: 'xxxxxxxxxxxxxxxxxxx.....', away: false },
    { answers: '..........xxxxx', away: false },
  ])('after $answers: $away', ({ answers, away }) => {
    expect(isAway(after(answers))).toBe(away);
  });
});
