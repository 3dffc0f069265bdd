import { describe, expect, it } from '@jest/globals';
import { readinessOf, type Fate } from './readiness.js';

const fates: readonly Fate[] = [
  { ordinal: 1, outcome: 'pass', causes: [] },
  { ordinal: 2, outcome: 'wait', causes: ['co.cpi', 'co.ppi', 'co.cpi'] },
  { ordinal: 3, outcome: 'wait', causes: ['co.cpi'] },
  { ordinal: 4, outcome: 'fail', causes: ['validation.reading-missing'] },
  { ordinal: 5, outcome: 'fail', causes: ['validation.reading-missing'] },
];

describe('the readiness of a cycle', () => {
  it('counts who would pass, wait and fail, by cause and the most frequent first', () => {
    expect(readinessOf(fates, { excluded: new Set(), held: new Map() })).toEqual({
      pass: 1,
      wait: 2,
      fail: 2,
      excluded: 0,
      causes: [
        { outcome: 'wait', cause: 'co.cpi', detail: '', services: 2 },
        { outcome: 'fail', cause: 'validation.reading-missing', detail: '', services: 2 },
        { outcome: 'wait', cause: 'co.ppi', detail: '', services: 1 },
      ],
    });
  });

  it('fails who is held elsewhere by that alone, and leaves the excluded out', () => {
    const readiness = readinessOf(fates, {
      excluded: new Set([4, 5]),
      held: new Map([
        [1, 'Otro'],
        [2, 'Otro'],
      ]),
    });

    expect(readiness).toMatchObject({ pass: 0, wait: 1, fail: 2, excluded: 2 });
    expect(readiness.causes[0]).toEqual({
      outcome: 'fail',
      cause: 'cycles.already-settled',
      detail: 'Otro',
      services: 2,
    });
  });
});
