import { describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { aCommonInput, amountsOf, aReactive, settleCommon } from '../../../../test/co-common.js';
import { finding } from '../../finding.js';

type Given = Parameters<typeof aReactive>[0];
const settled = (given: Given) => settleCommon(aCommonInput(aReactive(given)));

/** What a month leaves to the next one: the counters, in their order; empty where it leaves none. */
function leftBy(given: Given): readonly string[] {
  const result = settled(given);
  if (result.kind === 'failed') throw new Error(result.findings.map(({ code }) => code).join());
  const { kwh: _, ...left } = result.statement.determinants;
  return Object.values(left).map(toText);
}
const codesOf = (given: Given) => settled(given).findings.map(({ code }) => code);

describe('co.common.reactive.3', () => {
  it.each<{ what: string; before: Given['before']; days: string; m: string; amount: string; left: Given['before'] }>`
    what                                | before               | days    | m       | amount       | left
    ${'7.7(8) of the page'}             | ${undefined}         | ${'11'} | ${'1'}  | ${'6614.8'}  | ${['1', '1', '0']}
    ${'7.7(8) at M = 3'}                | ${['13', '2', '0']}  | ${'11'} | ${'3'}  | ${'19844.4'} | ${['14', '3', '0']}
    ${'the highest M'}                  | ${['30', '12', '0']} | ${'11'} | ${'12'} | ${'79377.6'} | ${['31', '12', '0']}
    ${'ten days at M = 3: not counted'} | ${['14', '3', '0']}  | ${'10'} | ${'1'}  | ${'6614.8'}  | ${['14', '3', '1']}
    ${'one day at M = 6: it goes on'}   | ${['17', '6', '0']}  | ${'1'}  | ${'7'}  | ${'46303.6'} | ${['18', '7', '0']}
    ${'the fourth clean month'}         | ${['16', '5', '3']}  | ${'2'}  | ${'1'}  | ${'6614.8'}  | ${['0', '1', '4']}
  `('bills $what at M $m as $amount, and leaves $left', ({ before, days, m, amount, left }) => {
    const given: Given = { pieces: [['32', '8', '165.37']], days, ...(before ? { before } : {}) };
    const result = settled(given);
    const line = result.kind === 'settled' ? present(result.statement.lines[0], 'a line') : null;

    expect(line?.terms.find(({ symbol }) => symbol === 'M')?.value.toFixed()).toBe(m);
    expect(amountsOf(result)).toEqual({ REACTIVA: amount, TOTAL: amount });
    expect(leftBy(given)).toEqual(left);
  });

  it.each<{ what: string; pieces: Given['pieces']; amounts: object }>`
    what                               | pieces                 | amounts
    ${'registers, which tell none'}    | ${[['10', '', '100']]} | ${{ REACTIVA: '4000', TOTAL: '4000' }}
    ${'registers within what is free'} | ${[['0', '', '100']]}  | ${{ TOTAL: '0' }}
    ${'a month without any kvarh'}     | ${[]}                  | ${{ TOTAL: '0' }}
  `('carries the counters through $what', ({ pieces, amounts }) => {
    const given: Given = { pieces, days: null, before: ['15', '4', '2'] };

    expect(amountsOf(settled(given))).toEqual(amounts);
    expect(leftBy(given)).toEqual(['15', '4', '2']);
    expect(codesOf(given)).toEqual([]);
    expect(leftBy({ pieces, days: null })).toEqual([]);
  });

  it('says why M of registers is that of before, and shows the counters', () => {
    const result = settled({ pieces: [['10', '', '100']], days: null, before: ['15', '4', '2'] });
    const line = result.kind === 'settled' ? present(result.statement.lines[0], 'a line') : null;

    expect(line?.formula.split('; ').at(-1)).toBe(
      'M = M_ANTERIOR, pues los registros no dicen en cuántos días hubo exceso',
    );
    expect(line?.terms.slice(0, 4).map(({ symbol, value }) => [symbol, toText(value)])).toEqual([
      ['M', '4'],
      ['MESES_CONTADOS', '15'],
      ['M_ANTERIOR', '4'],
      ['MESES_SIN_EXCESO', '2'],
    ]);
  });

  it.each<{ left: string; amount: string; after: Given['before']; code: string | undefined }>`
    left         | amount     | after               | code
    ${'2026-01'} | ${'50000'} | ${['16', '5', '0']} | ${undefined}
    ${'2025-12'} | ${'50000'} | ${['16', '5', '0']} | ${'settlement.reactive-counters-carried'}
    ${'2025-10'} | ${'50000'} | ${['16', '5', '0']} | ${'settlement.reactive-counters-carried'}
    ${'2025-09'} | ${'10000'} | ${['1', '1', '0']}  | ${'settlement.reactive-counters-start'}
  `('goes on from the counters of $left: $amount', ({ left, amount, after, code }) => {
    const given: Given = { pieces: [['100', '', '100']], days: '11', before: ['15', '4', '2'], left };

    expect(amountsOf(settled(given))).toEqual({ REACTIVA: amount, TOTAL: amount });
    expect(leftBy(given)).toEqual(after);
    expect(codesOf(given)).toEqual(code === undefined ? [] : [code]);
  });

  it('names the month that nobody settled, and the one that left the counters', () => {
    expect(settled({ pieces: [], days: null, before: ['15', '4', '2'], left: '2025-12' })).toMatchObject({
      kind: 'settled',
      findings: [
        {
          code: 'settlement.reactive-counters-carried',
          severity: 'warning',
          params: { month: '2026-01', last: '2025-12' },
        },
      ],
    });
  });

  it('bills nothing where part of the readings lack kvarh', () => {
    const given = aReactive({ pieces: [['10', '', '100']], days: null });
    const lack = finding('settlement.reactive-incomplete', { supplyPoint: 'P1' });
    const input = aCommonInput({
      ...given,
      period: period('2026-02'),
      measuredReactive: { ...given.measuredReactive, incomplete: [lack] },
    });

    expect(settleCommon(input)).toEqual({ kind: 'failed', findings: [lack] });
  });
});
