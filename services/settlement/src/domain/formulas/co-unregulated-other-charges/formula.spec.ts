import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, CEDENAR, explained } from '../../../../test/a-co-unregulated-input.js';

const charges = (values: Readonly<Record<string, string>>) => ({
  otherCharges: Object.entries(values).map(([concept, value]) => ({
    concept,
    value: decimal(value),
    provenance: CEDENAR.provenance,
  })),
});

describe('co.unregulated.other-charges', () => {
  it.each<[Readonly<Record<string, string>>, string | null]>([
    [{ FAZNI: '1.90', CND: '0.45' }, '2350'],
    [{ FAZNI: '1.90' }, '1900'],
    [{ FAZNI: '1.90', AJUSTE: '-2.40' }, '-500'],
    [{}, null],
  ])('bills 1,000 kWh at %p as %s', (values, amount) => {
    expect(amountOf([aPiece({ network: CEDENAR })], 'OTROS_CARGOS', charges(values))).toBe(amount);
  });

  it('names each concept once, however many pieces pay it', () => {
    const pieces = [
      aPiece({ suffix: '_1', kwh: '10', network: CEDENAR }),
      aPiece({ suffix: '_2', kwh: '20', network: CEDENAR }),
    ];

    expect(explained(pieces, 'OTROS_CARGOS', charges({ 'Fazni 2': '1.9', CND: '0.45' }))).toEqual({
      formula: 'KWH_1 × (FAZNI_2 + CND) + KWH_2 × (FAZNI_2 + CND)',
      quantity: '30',
      unitPrice: '2.35',
      terms: ['KWH_1 10', 'FAZNI_2 1.9', 'CND 0.45', 'KWH_2 20'],
    });
  });
});
