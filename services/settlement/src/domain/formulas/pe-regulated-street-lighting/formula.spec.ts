import { describe, expect, it } from '@jest/globals';
import { aRegulatedInput, codesOf, lineOf } from '../../../../test/a-regulated-input.js';
import { peRegulatedSets } from '../../pe-regulated/sets.js';

const aQuota = (from: string, until: string | null, quota: string) =>
  peRegulatedSets.quotas.row.parse({
    input_id: null,
    file: 'alicuotas.csv',
    row: 2,
    network_operator: 'LIMA',
    electric_system: 'LIMA NORTE',
    range_from: from,
    range_until: until,
    quota,
    month: '2026-04',
  });
const brackets = [aQuota('0', '30', '0.7368'), aQuota('30', '100', '2.2104'), aQuota('100', '400', '3.68449')];
const used = (kwh: string, quotas = brackets) =>
  aRegulatedInput({ option: 'BT5B', sheet: 'CARGO_FIJO 1\nENERGIA 50', energy: { ENERGIA: kwh }, input: { quotas } });

describe('pe.regulated.street-lighting', () => {
  it.each<{ kwh: string; amount: string }>`
    kwh        | amount
    ${'0'}     | ${'0.74'}
    ${'2'}     | ${'0.74'}
    ${'30'}    | ${'0.74'}
    ${'30.01'} | ${'2.21'}
    ${'100'}   | ${'2.21'}
    ${'400'}   | ${'3.68'}
  `('of $kwh kWh is $amount', ({ kwh, amount }) => {
    expect(lineOf(used(kwh), 'ALUMBRADO_PUBLICO')).toEqual([null, null, amount]);
  });

  it('keeps the quota at four decimals before the line is rounded', () => {
    expect(lineOf(used('10', [aQuota('0', null, '0.00499996')]), 'ALUMBRADO_PUBLICO')).toEqual([null, null, '0.01']);
  });

  it.each([
    ['no bracket for the kWh', '401', brackets, ['settlement.lighting-quota-missing']],
    ['no quotas of the system', '401', [], []],
  ] as const)('bills nothing where there is %s', (_what, kwh, quotas, codes) => {
    expect([lineOf(used(kwh, [...quotas]), 'ALUMBRADO_PUBLICO'), codesOf(used(kwh, [...quotas]))]).toEqual([
      null,
      codes,
    ]);
  });
});
