import { describe, expect, it } from '@jest/globals';
import {
  aLoss,
  aRegulatedInput,
  codesOf,
  figureOf,
  T1_MT3,
  T1_MT4,
  WHOLE_HISTORY,
  type Changed,
} from '../../../../test/a-regulated-input.js';
import { peRegulatedMetering as formula } from './formula.js';

const mt3: Changed = {
  option: 'MT3',
  sheet: T1_MT3,
  md: '220',
  reactive: '0',
  history: WHOLE_HISTORY,
  energy: { ENERGIA_HP: '12000', ENERGIA_HFP: '58000' },
};

describe('pe.regulated.metering', () => {
  it.each<{ changed: Changed; figure: string; value: string | null }>`
    changed                                                                                 | figure          | value
    ${mt3}                                                                                  | ${'kwh'}        | ${'70000'}
    ${mt3}                                                                                  | ${'kwhPeak'}    | ${'12000'}
    ${{ ...mt3, contract: { loss: aLoss('0.02') } }}                                        | ${'kwh'}        | ${'71400'}
    ${{ ...mt3, contract: { loss: aLoss('0.025') } }}                                       | ${'kwhOffPeak'} | ${'59450'}
    ${{ ...mt3, contract: { loss: aLoss('0.02') } }}                                        | ${'md'}         | ${'220'}
    ${{ ...mt3, reactive: '28500' }}                                                        | ${'kvarh'}      | ${'28500'}
    ${{ option: 'MT4', sheet: T1_MT4, md: '1', peakEnergy: '0', energy: { ENERGIA: '9' } }} | ${'kwhPeak'}    | ${null}
  `('hands on $figure as $value', ({ changed, figure, value }) => {
    expect(figureOf(aRegulatedInput(changed), figure, formula)).toBe(value);
  });

  it.each<{ input: Changed['input']; energy: Changed['energy']; codes: readonly string[] }>`
    input                                                 | energy                                   | codes
    ${{}}                                                 | ${mt3.energy}                            | ${[]}
    ${{}}                                                 | ${{ ENERGIA_HP: '0', ENERGIA_HFP: '0' }} | ${['settlement.zero-consumption']}
    ${{ billingSpan: { days: 28, from: 28, until: 33 } }} | ${mt3.energy}                            | ${[]}
    ${{ billingSpan: { days: 33, from: 28, until: 33 } }} | ${mt3.energy}                            | ${[]}
    ${{ billingSpan: { days: 34, from: 28, until: 33 } }} | ${mt3.energy}                            | ${['settlement.billing-days']}
    ${{ billingSpan: { days: 14, from: 15, until: 45 } }} | ${mt3.energy}                            | ${['settlement.billing-days']}
    ${{ holidaysUnknown: true }}                          | ${mt3.energy}                            | ${['settlement.holidays-unknown']}
  `('reports $codes for $input', ({ input, energy, codes }) => {
    expect(codesOf(aRegulatedInput({ ...mt3, energy: energy ?? {}, input: input ?? {} }), formula)).toEqual(codes);
  });
});
