import { describe, expect, it } from '@jest/globals';
import { manifestsText, resultText } from './hashes.js';
import { manifestText } from './manifest.js';

const object = (key: string) => ({ bucket: 'kantia-derived', key, sha256: key.repeat(2), size: 12n });
const of = (kinds: readonly string[], formulas: readonly string[]) =>
  manifestText({
    country: 'CO',
    market: 'regulated',
    period: '2026-02',
    snapshot: object('s'),
    settings: object('t'),
    data: kinds.map((kind) => ({
      kind,
      object: object(kind),
      inputs: [
        { id: 'b', version: 1 },
        { id: 'a', version: 2 },
      ],
    })),
    formulas,
  });

describe('the manifest', () => {
  it('is one text whatever the order of kinds and formulas', () => {
    expect(of(['co.cpi', 'a'], ['z', 'y'])).toBe(of(['a', 'co.cpi'], ['y', 'z']));
  });

  it('is canonical JSON with the inputs in the order in which the newer wins', () => {
    expect(of(['k'], ['f'])).toBe(
      '{"country":"CO","data":[{"inputs":[{"id":"b","version":1},{"id":"a","version":2}],"kind":"k","object":{"bucket":"kantia-derived","key":"k","sha256":"kk","size":12}}],' +
        '"format":1,"formulas":["f"],"market":"regulated","period":"2026-02","settings":{"bucket":"kantia-derived","key":"t","sha256":"tt","size":12},' +
        '"snapshot":{"bucket":"kantia-derived","key":"s","sha256":"ss","size":12}}',
    );
  });
});

describe('the hashed texts of a cycle', () => {
  it('lists services by code unit, a line each', () => {
    const results = [
      { supplyPointCode: 'b', contractCode: '1', resultHash: 'h2' },
      { supplyPointCode: 'B', contractCode: '1', resultHash: 'h1' },
    ];

    expect(resultText(results)).toBe('B:1:h1\nb:1:h2');
    expect(resultText(results.toReversed())).toBe('B:1:h1\nb:1:h2');
  });

  it('lists manifests in the order of the waves', () => {
    expect(
      manifestsText([
        { wave: 10, manifestHash: 'x' },
        { wave: 2, manifestHash: 'y' },
      ]),
    ).toBe('y\nx');
  });
});
