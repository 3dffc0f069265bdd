import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { CO_UNREGULATED_FORMULAS } from '../../co-unregulated/market.js';
import { formulasInForce } from '../formula.js';
import { settle } from '../../engine.js';
import {
  amountOf,
  anUnregulatedInput,
  aPiece,
  aPrice,
  explained,
  settledUnregulated,
  spotHours,
} from '../../../../test/a-co-unregulated-input.js';

const atSpot = {
  mode: 'SPOT_PLUS',
  margin: decimal('5'),
  bounds: { minimum: null, maximum: null },
  spot: spotHours([['48', '100']]),
} as const;
const fixed = (base: string) => ({ mode: 'FIXED_INDEXED', price: aPrice(base) }) as const;

describe('co.unregulated.generation', () => {
  it('adds pieces of any modes and numbers their terms', () => {
    const pieces = [
      aPiece({ suffix: '_1', kwh: '24', price: fixed('288.3065') }),
      aPiece({ suffix: '_2', kwh: '48', price: atSpot }),
    ];

    expect(amountOf(pieces, 'GENERACION')).toBe('11959.36');
    expect(explained(pieces, 'GENERACION')).toMatchObject({
      formula: 'KWH_1 × P0_1 | E_PB_2 + KWH_2 × MARGEN_2; E_PB_2 = Σ kWh × min(PB, PES_2)',
      quantity: '72',
      terms: ['KWH_1 24', 'P0_1 288.3065', 'KWH_2 48', 'E_PB_2 4800', 'PES_2 865.22', 'MARGEN_2 5'],
    });
  });

  it('bills the kWh that are priced and hands on those at the boundary', () => {
    const input = anUnregulatedInput({ pieces: [aPiece({ kwh: '1000', priced: '1044.5' })] });
    const { energyKwh, lines } = settledUnregulated(input);

    expect(toText(energyKwh)).toBe('1000');
    expect(lines[0]).toMatchObject({ code: 'GENERACION', quantity: decimal('1044.5'), unitPrice: decimal('300') });
  });

  it.each([
    ['no kWh', '0', ['settlement.zero-consumption']],
    ['some', '1', []],
  ])('tells of %s', (_what, kwh, codes) => {
    const input = anUnregulatedInput({ pieces: [aPiece({ kwh })] });
    const result = settle(input, formulasInForce(CO_UNREGULATED_FORMULAS, input.period), 'COP');

    expect(result.findings.map(({ code }) => code)).toEqual(codes);
  });
});
