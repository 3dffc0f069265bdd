import { describe, expect, it } from '@jest/globals';
import { componentsOf } from './components.js';

const named = (country: string, market: string) => [
  ...new Set(componentsOf(country, market).map(({ component }) => component)),
];

describe('components that a market is held against', () => {
  it('have one name in both markets of a country, and each part stands once', () => {
    expect(named('CO', 'unregulated').filter((each) => named('CO', 'regulated').includes(each))).toEqual([
      'generation',
      'transmission',
      'distribution',
      'retail',
      'losses',
      'restrictions',
    ]);
    for (const country of ['CO', 'PE'])
      for (const market of ['regulated', 'unregulated']) {
        const parts = componentsOf(country, market).map(({ component, line, term }) => `${component} ${line} ${term}`);
        expect([parts.length > 0, new Set(parts).size]).toEqual([true, parts.length]);
      }
  });

  it('are none where nothing is settled', () => {
    expect(componentsOf('EC', 'regulated')).toEqual([]);
  });
});
