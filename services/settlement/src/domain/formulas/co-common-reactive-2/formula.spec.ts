import { describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { coReactive2 } from './formula.js';
import { aCommonInput, amountsOf, aReactive, settleCommon } from '../../../../test/co-common.js';

type Given = Parameters<typeof aReactive>[0];
const PIECES: Given['pieces'] = [['32', '8', '165.37']];
const settled = (given: Given, month = '2026-02') =>
  settleCommon(aCommonInput({ period: period(month), ...aReactive(given) }), {}, coReactive2);

/** The line with its terms, and the counters that it leaves. */
function explained(given: Given, month?: string) {
  const result = settled(given, month);
  if (result.kind === 'failed') throw new Error(result.findings.map(({ code }) => code).join());
  const line = present(result.statement.lines[0], 'a line');
  const { kwh: _, ...left } = result.statement.determinants;
  return {
    formula: line.formula,
    terms: Object.fromEntries(line.terms.map(({ symbol, value }) => [symbol, toText(value)])),
    left: Object.values(left).map(toText),
  };
}

describe('co.common.reactive.2', () => {
  it.each<{ what: string; before: Given['before']; days: string; m: string; amount: string }>`
    what                                  | before               | days    | m       | amount
    ${'7.7(8) of the page'}               | ${undefined}         | ${'11'} | ${'1'}  | ${'6614.8'}
    ${'7.7(8) at M = 3'}                  | ${['13', '2', '0']}  | ${'11'} | ${'3'}  | ${'19844.4'}
    ${'the twelfth month that counts'}    | ${['11', '1', '0']}  | ${'31'} | ${'1'}  | ${'6614.8'}
    ${'the highest M'}                    | ${['30', '12', '0']} | ${'11'} | ${'12'} | ${'79377.6'}
    ${'ten days at M = 3: not counted'}   | ${['14', '3', '0']}  | ${'10'} | ${'1'}  | ${'6614.8'}
    ${'one day at M = 6: it goes on'}     | ${['17', '6', '0']}  | ${'1'}  | ${'7'}  | ${'46303.6'}
    ${'ten days at M = 5: not yet there'} | ${['16', '5', '0']}  | ${'10'} | ${'1'}  | ${'6614.8'}
    ${'the fourth clean month'}           | ${['16', '5', '3']}  | ${'2'}  | ${'1'}  | ${'6614.8'}
  `('bills $what at M $m as $amount', ({ before, days, m, amount }) => {
    const given = { pieces: PIECES, days, ...(before ? { before } : {}) };

    expect(explained(given).terms).toMatchObject({ M: m });
    expect(amountsOf(settled(given))).toEqual({ REACTIVA: amount, TOTAL: amount });
  });

  it('explains M by the counters of the month before, and the excess by the rule of the hours', () => {
    const { formula, terms, left } = explained({ pieces: PIECES, days: '11', before: ['14', '3', '1'] });

    expect(formula.split('; ')).toEqual([
      'M × D × (EXCESO_IND + CAP × PCT_CAP)',
      'EXCESO_IND = Σ',
      'M = min(M_MAXIMO, M_ANTERIOR + 1), pues DIAS_EXCESO > DIAS_TOLERADOS y MESES_CONTADOS + 1 > MESES_EN_1',
    ]);
    expect(terms).toEqual({
      M: '4',
      DIAS_EXCESO: '11',
      MESES_CONTADOS: '14',
      M_ANTERIOR: '3',
      MESES_SIN_EXCESO: '1',
      DIAS_TOLERADOS: '10',
      MESES_EN_1: '12',
      MESES_TOLERADOS: '3',
      M_MAXIMO: '12',
      LIBRE: '0.5',
      EXCESO_IND: '32',
      CAP: '8',
      D: '165.37',
      PCT_CAP: '1',
    });
    expect(left).toEqual(['15', '4', '0']);
  });

  it.each<{ what: string; month: string; before: Given['before']; days: string; last: string }>`
    what                          | month        | before              | days    | last
    ${'a month that counts'}      | ${'2026-02'} | ${['3', '1', '0']}  | ${'11'} | ${'M = 1, pues DIAS_EXCESO > DIAS_TOLERADOS y MESES_CONTADOS + 1 ≤ MESES_EN_1'}
    ${'a month that does not'}    | ${'2026-02'} | ${['14', '3', '0']} | ${'10'} | ${'M = 1, pues DIAS_EXCESO ≤ DIAS_TOLERADOS'}
    ${'such a month before 2020'} | ${'2019-12'} | ${['14', '3', '0']} | ${'10'} | ${'M = M_ANTERIOR, pues DIAS_EXCESO ≤ DIAS_TOLERADOS y MESES_SIN_EXCESO + 1 ≤ MESES_TOLERADOS'}
    ${'the fourth of them'}       | ${'2019-12'} | ${['14', '3', '3']} | ${'10'} | ${'M = 1, pues DIAS_EXCESO ≤ DIAS_TOLERADOS y MESES_SIN_EXCESO + 1 > MESES_TOLERADOS'}
    ${'M = 6 with one day'}       | ${'2026-02'} | ${['17', '6', '0']} | ${'1'}  | ${'M = min(M_MAXIMO, M_ANTERIOR + 1), pues DIAS_EXCESO > DIAS_TOLERADOS y MESES_CONTADOS + 1 > MESES_EN_1'}
  `('names the clause of $what', ({ month, before, days, last }) => {
    const { formula } = explained({ pieces: PIECES, days, ...(before ? { before } : {}) }, month);

    expect(formula.split('; ').at(-1)).toBe(last);
  });

  it('says where the counters start, and keeps the level through a month that bills 1', () => {
    expect(settled({ pieces: PIECES, days: '11' })).toMatchObject({
      findings: [{ code: 'settlement.reactive-counters-start', params: { month: '2026-01' } }],
    });
    expect(explained({ pieces: PIECES, days: '11' })).toMatchObject({
      terms: { MESES_CONTADOS: '0', M_ANTERIOR: '1', MESES_SIN_EXCESO: '0' },
      left: ['1', '1', '0'],
    });
    expect(explained({ pieces: PIECES, days: '4', before: ['14', '3', '0'] })).toMatchObject({
      terms: { M: '1' },
      left: ['14', '3', '1'],
    });
  });

  it('leaves M and the counters of registers, which tell no days', () => {
    const given: Given = { pieces: [['10', '', '100']], days: null, before: ['15', '4', '0'] };

    expect(amountsOf(settled(given))).toEqual({ REACTIVA: '4000', TOTAL: '4000' });
    expect(explained(given).left).toEqual([]);
  });

  it('makes no line where nothing exceeds', () => {
    expect(amountsOf(settled({ pieces: [['0', '0', '165.37']] }))).toEqual({ TOTAL: '0' });
  });
});
