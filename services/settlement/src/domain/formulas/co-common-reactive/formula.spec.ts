import { describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { coReactive } from './formula.js';
import { aCommonInput, amountsOf, aReactive, settleCommon } from '../../../../test/co-common.js';

type Given = Parameters<typeof aReactive>[0];
type Pieces = Given['pieces'];
const settled = (given: Given) => settleCommon(aCommonInput(aReactive(given)), {}, coReactive);

describe('co.common.reactive', () => {
  it.each<{ what: string; pieces: Pieces; m: string; amount: string }>`
    what                       | pieces                                           | m       | amount
    ${'7.7(8) of the page'}    | ${[['32', '8', '165.37']]}                       | ${'1'}  | ${'6614.8'}
    ${'7.7(8) at M = 3'}       | ${[['32', '8', '165.37']]}                       | ${'3'}  | ${'19844.4'}
    ${'the highest M'}         | ${[['32', '8', '165.37']]}                       | ${'12'} | ${'79377.6'}
    ${'no capacitive at all'}  | ${[['32', '', '165.37']]}                        | ${'1'}  | ${'5291.84'}
    ${'a change of ownership'} | ${[['10', '0', '264.48'], ['5', '2', '209.07']]} | ${'2'}  | ${'8216.58'}
  `('bills $what at M $m as $amount', ({ pieces, m, amount }) => {
    const before = ['20', m, '0'] as const;

    expect(amountsOf(settled({ pieces, before }))).toEqual({
      REACTIVA: amount,
      TOTAL: amount,
    });
  });

  it('makes no line where nothing exceeds', () => {
    expect(amountsOf(settled({ pieces: [['0', '0', '165.37']] }))).toEqual({
      TOTAL: '0',
    });
  });

  it('hands on the counters after the month, and says where they start', () => {
    const result = settled({ pieces: [['32', '8', '165.37']], days: '11' });

    expect(result).toMatchObject({
      findings: [{ code: 'settlement.reactive-counters-start', params: { month: '2026-01' } }],
    });
    const { kwh: _, ...counters } = result.kind === 'settled' ? result.statement.determinants : {};
    expect(Object.values(counters).map(toText)).toEqual(['1', '1', '0']);
  });

  it('shows of M the days alone, as it did when it was settled with', () => {
    const result = settled({ pieces: [['32', '8', '165.37']], days: '11', before: ['14', '3', '0'] });

    expect(result).toMatchObject({
      statement: { lines: [{ formulaCode: 'co.common.reactive', formula: 'M × D × (EXCESO_IND + CAP × PCT_CAP)' }] },
    });
    const [line] = result.kind === 'settled' ? result.statement.lines : [];
    expect(line?.terms.map(({ symbol, value }) => `${symbol} ${toText(value)}`)).toEqual([
      'M 4',
      'DIAS_EXCESO 11',
      'EXCESO_IND 32',
      'CAP 8',
      'D 165.37',
      'PCT_CAP 1',
    ]);
  });

  it('leaves M and the counters of registers, which tell no days', () => {
    const result = settled({ pieces: [['10', '', '100']], days: null, before: ['15', '4', '0'] });

    expect(amountsOf(result)).toEqual({ REACTIVA: '4000', TOTAL: '4000' });
    expect(result).toMatchObject({ statement: { determinants: { kwh: expect.anything() } }, findings: [] });
  });
});
