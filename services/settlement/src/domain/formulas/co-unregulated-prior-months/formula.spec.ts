import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { PRIOR_LINES } from '../../co-unregulated/prior-lines.js';
import {
  anUnregulatedInput,
  aPiece,
  CEDENAR,
  priorCharges,
  settledUnregulated,
} from '../../../../test/a-co-unregulated-input.js';
import { aLevy, aReactive } from '../../../../test/co-common.js';

type Charges = readonly (readonly [line: string, month: string, value: string])[];
/** 1,000 kWh of a commercial service with every line that a bill has. */
const whole = (...charges: Charges) =>
  settledUnregulated(
    anUnregulatedInput({
      pieces: [aPiece({ network: CEDENAR, retail: '12' })],
      otherCharges: [{ concept: 'FAZNI', value: decimal('1.9'), provenance: CEDENAR.provenance }],
      ...aReactive({ pieces: [['20', '', '165.37']] }),
      lighting: { sets: [aLevy()], unmatched: null },
      security: { sets: [aLevy({ base: 'total', value: '0.5' })], unmatched: null },
      levyBase: { energy: ['GENERACION', 'TRANSMISION'], total: ['GENERACION', 'TRANSMISION', 'CONTRIBUCION'] },
      prior: priorCharges(...charges),
    }),
  );
const shown = ({ lines }: ReturnType<typeof whole>, code: string) => {
  const line = lines.find((candidate) => candidate.code === code);
  return line && [toText(line.amount), ...line.prior.map(({ month, amount }) => `${month} ${toText(amount)}`)];
};

describe('co.unregulated.prior-months', () => {
  it.each<{ charges: Charges; expected: readonly string[] | undefined }>`
    charges                                                                        | expected
    ${[]}                                                                          | ${['55950']}
    ${[['TRANSMISION', '2026-02', '150.25']]}                                      | ${['56100.25', '2026-02 150.25']}
    ${[['TRANSMISION', '2026-02', '150.25'], ['TRANSMISION', '2026-03', '-30.1']]} | ${['56070.15', '2026-02 150.25', '2026-03 -30.1']}
    ${[['TRANSMISION', '2026-02', '0.005'], ['TRANSMISION', '2026-03', '0.005']]}  | ${['55950.02', '2026-02 0.01', '2026-03 0.01']}
    ${[['TRANSMISION', '2026-02', '0.004']]}                                       | ${['55950']}
    ${[['TRANSMISION', '2026-03', '-55950']]}                                      | ${['0', '2026-03 -55950']}
    ${[['DISTRIBUCION', '2026-03', '7']]}                                          | ${['55950']}
  `('of $charges makes TRANSMISION $expected', ({ charges, expected }) => {
    expect(shown(whole(...charges), 'TRANSMISION')).toEqual(expected);
  });

  it('leaves what this month owes on every line as it was, and adds to each', () => {
    const alone = whole();
    const lines = alone.lines.map(({ code }) => code);
    const both = whole(...lines.map((code) => [code, '2026-03', '11.5'] as const));

    expect(lines).toEqual(PRIOR_LINES.map(({ code }) => code));
    expect(both.lines.map(({ code, amount, quantity }) => [code, toText(amount.minus('11.5')), quantity])).toEqual(
      alone.lines.map(({ code, amount, quantity }) => [code, toText(amount), quantity]),
    );
    expect(toText(both.total.minus(alone.total))).toBe('126.5');
    expect(toText(both.subtotal.minus(alone.subtotal))).toBe('103.5');
  });

  it('calls and places each line as the formula of the line does', () => {
    expect(whole().lines.map(({ code, description, place }) => ({ code, description, place }))).toEqual(PRIOR_LINES);
  });

  it('is a line of its own where this month has none, explained by the cells', () => {
    const { lines } = settledUnregulated(
      anUnregulatedInput({ prior: priorCharges(['REACTIVA', '2026-01', '80'], ['REACTIVA', '2026-03', '-5']) }),
    );
    const line = lines.find(({ code }) => code === 'REACTIVA');

    expect(line).toMatchObject({
      quantity: null,
      unitPrice: null,
      place: 'base',
      formulaCode: 'co.unregulated.prior-months',
      formula: 'MESES_ANTERIORES = ANTERIOR_2026_01 + ANTERIOR_2026_03',
    });
    expect(line?.terms.map(({ symbol, value, source }) => [symbol, toText(value), source])).toEqual([
      ['ANTERIOR_2026_01', '80', expect.objectContaining({ kind: 'input', column: 'valor', row: 2 })],
      ['ANTERIOR_2026_03', '-5', expect.objectContaining({ kind: 'input', column: 'valor', row: 2 })],
    ]);
  });

  it('tells the rule of this month first, then that of the earlier ones', () => {
    const line = whole(['TRANSMISION', '2026-02', '1']).lines.find(({ code }) => code === 'TRANSMISION');

    expect(line).toMatchObject({
      formula: 'KWH × T; MESES_ANTERIORES = ANTERIOR_2026_02',
      formulaCode: 'co.unregulated.transmission',
    });
    expect(line?.terms.map(({ symbol }) => symbol)).toEqual(['KWH', 'T', 'ANTERIOR_2026_02']);
  });
});
