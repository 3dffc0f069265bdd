import { describe, expect, it } from '@jest/globals';
import { paceOf, sharedCause } from './systemic.js';

describe('a systemic failure', () => {
  it.each<{ what: string; results: readonly (readonly string[])[]; cause: string | null }>([
    { what: 'the first three fail for one cause', results: [['a'], ['a'], ['a']], cause: 'a' },
    { what: 'they share one of several', results: [['b', 'a'], ['a', 'c'], ['a']], cause: 'a' },
    { what: 'what comes after them passes', results: [['a'], ['a'], ['a'], []], cause: 'a' },
    { what: 'one of them passes', results: [['a'], [], ['a'], ['a']], cause: null },
    { what: 'each fails for its own', results: [['a'], ['b'], ['c']], cause: null },
    { what: 'too few have a result', results: [['a'], ['a']], cause: null },
    { what: 'nothing has a result', results: [], cause: null },
  ])('where $what: $cause', ({ results, cause }) => {
    expect(sharedCause(results, 3)).toBe(cause);
  });

  it('makes an automatic cycle stop where a manual one does', () => {
    const pause = { stage: 'validation', cause: 'a', services: 50, at: new Date(0) } as const;

    expect(paceOf({ mode: 'automatic', pause: null, isDryRun: false })).toBe('automatic');
    expect(paceOf({ mode: 'automatic', pause, isDryRun: false })).toBe('manual');
  });
});
