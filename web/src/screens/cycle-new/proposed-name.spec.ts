import { describe, expect, it } from '@jest/globals';
import { proposedName } from './proposed-name.js';

describe('the proposed name of a cycle', () => {
  it.each<{ taken: readonly string[]; expected: string }>([
    { taken: [], expected: 'Regulado · octubre 2026' },
    { taken: ['Regulado · octubre 2026'], expected: 'Regulado · octubre 2026 · 2' },
    { taken: ['regulado · Octubre 2026 ', 'Regulado · octubre 2026 · 2'], expected: 'Regulado · octubre 2026 · 3' },
    { taken: ['Norte'], expected: 'Regulado · octubre 2026' },
  ])('beside $taken is $expected', ({ taken, expected }) => {
    expect(proposedName('Regulado', 'octubre 2026', taken)).toBe(expected);
  });
});
