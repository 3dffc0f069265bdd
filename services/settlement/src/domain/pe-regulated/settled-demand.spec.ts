import { describe, expect, it } from '@jest/globals';
import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { aRegulatedInput, settleRegulated, T1_MT3, type Changed } from '../../../test/a-regulated-input.js';
import { roundingCarry } from '../pe-common/rounding-carry.js';
import type { Series } from '../market.js';
import { settledDemand } from './settled-demand.js';

const subject = {
  ordinal: 1,
  service_id: 'S1',
  supply_point_id: 'I1',
  supply_point_code: 'P1',
  contract_code: 'K1',
  customer_id: 'C1',
  customer_code: 'C1',
  customer_name: 'Cliente',
  customer_id_type: 'RUC',
  customer_id_number: '1',
  customer_email: null,
  customer_phone: null,
  customer_address: null,
  municipality_code: null,
};

function rowOf(series: Series<unknown>, changed: Changed) {
  const input = aRegulatedInput(changed);
  const result = settleRegulated(input);
  if (result.kind === 'failed') throw new Error(JSON.stringify(result.findings));
  return series.rowOf({ period: period('2026-04'), subject, input, statement: result.statement });
}
const mt3: Changed = { option: 'MT3', sheet: T1_MT3, energy: { ENERGIA_HP: '12000', ENERGIA_HFP: '58000' } };
const bt5b: Changed = { option: 'BT5B', sheet: 'CARGO_FIJO 2.26\nENERGIA 61.30', energy: { ENERGIA: '101' } };

describe('what a settled month leaves to later ones', () => {
  it.each<{ changed: Changed; row: object | null }>`
    changed                                               | row
    ${{ ...mt3, md: '220' }}                              | ${{ md: '220', md_peak: null, md_off_peak: null }}
    ${{ ...mt3, md: '220', peak: '180', offPeak: '220' }} | ${{ md: '220', md_peak: '180', md_off_peak: '220' }}
  `('the demands as read: $row', ({ changed, row }) => {
    expect(rowOf(settledDemand, changed)).toEqual({
      supply_point_code: 'P1',
      month: '2026-04',
      service_id: 'S1',
      ...row,
    });
  });

  it('no demand where none was read', () => {
    expect(rowOf(settledDemand, bt5b)).toBeNull();
  });

  it.each<{ carry: Decimal | null; row: object | null }>`
    carry               | row
    ${null}             | ${null}
    ${decimal('0')}     | ${{ carry: '0.02' }}
    ${decimal('-0.07')} | ${{ carry: '-0.05' }}
  `('the rest of the rounding, where it is carried on: $row', ({ carry, row }) => {
    const cited = carry && { value: carry, provenance: { inputId: null, file: null, row: null } };
    const left = rowOf(roundingCarry, { ...bt5b, input: { rounding: { payableStep: decimal('0.1'), carry: cited } } });

    expect(left).toEqual(row && { supply_point_code: 'P1', month: '2026-04', service_id: 'S1', ...row });
  });
});
