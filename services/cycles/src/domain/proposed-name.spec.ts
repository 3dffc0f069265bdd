import { describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { proposedName } from './proposed-name.js';

describe('the name proposed for a cycle', () => {
  it.each<{ taken: readonly string[]; name: string }>([
    { taken: [], name: 'Regulado · octubre 2026' },
    { taken: ['Otro'], name: 'Regulado · octubre 2026' },
    { taken: ['REGULADO · OCTUBRE 2026'], name: 'Regulado · octubre 2026 · 2' },
    { taken: ['Regulado · octubre 2026', 'Regulado · octubre 2026 · 2'], name: 'Regulado · octubre 2026 · 3' },
  ])('beside $taken is $name', ({ taken, name }) => {
    expect(proposedName('regulated', period('2026-10'), taken)).toBe(name);
  });
});
