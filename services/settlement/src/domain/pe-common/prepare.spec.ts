import { describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { settings } from '../settings.js';
import { prepareCommon } from './prepare.js';
import { commonReference } from './reference.js';
import { peCommonSets } from './sets.js';

const place = { input_id: null, file: 'f.csv', row: 2 };
const aSegment = (changed: Readonly<Record<string, unknown>> = {}) => ({
  contract_code: 'K1',
  segment_from: '2026-07-01',
  segment_until: '2026-08-01',
  meter: 'M1',
  meter_digits: 6,
  meter_factor: null,
  network_operator: 'PLUZ',
  interconnected: true,
  connection_type: 'aerea',
  phases: 1,
  ...changed,
});
const aMaintenance = (changed: Readonly<Record<string, unknown>> = {}) =>
  peCommonSets.maintenance.row.parse({
    ...place,
    network_operator: 'PLUZ',
    connection_type: 'aerea',
    phases: 1,
    value: '1.69',
    valid_from: '2026-01-01',
    ...changed,
  });
const taxUnits = [peCommonSets.taxUnits.row.parse({ ...place, year: 2026, tax_unit: '5500' })];

function prepare({
  segment = {},
  maintenance = [aMaintenance()],
  carryOver = false,
}: {
  readonly segment?: Readonly<Record<string, unknown>>;
  readonly maintenance?: readonly ReturnType<typeof aMaintenance>[];
  readonly carryOver?: boolean;
}) {
  const carry = (month: string, value: string) =>
    peCommonSets.carries.row.parse({ ...place, ordinal: 1, month, carry: value });
  return prepareCommon(
    { segments: [aSegment(segment)], arrears: [], carries: [carry('2026-05', '9'), carry('2026-06', '0.03')] },
    {
      period: period('2026-07'),
      settings: settings.parse({ rounding: { payableStep: '0.1', tariffDecimals: 2, carryOver } }),
      reference: commonReference({ maintenance, taxUnits }),
      payableStep: null,
    },
  );
}

describe('the common part of a Peruvian input', () => {
  it.each<{
    maintenance: readonly ReturnType<typeof aMaintenance>[];
    segment: Readonly<Record<string, unknown>>;
    expected: object;
  }>`
    maintenance                                                                | segment                      | expected
    ${[]}                                                                      | ${{}}                        | ${{ kind: 'absent' }}
    ${[aMaintenance()]}                                                        | ${{ connection_type: null }} | ${{ kind: 'absent' }}
    ${[aMaintenance()]}                                                        | ${{}}                        | ${{ kind: 'priced', rates: [{ days: 31 }] }}
    ${[aMaintenance({ phases: null })]}                                        | ${{ phases: 3 }}             | ${{ kind: 'priced', rates: [{ days: 31 }] }}
    ${[aMaintenance()]}                                                        | ${{ phases: 3 }}             | ${{ kind: 'unmatched' }}
    ${[aMaintenance({ valid_from: '2026-07-05' })]}                            | ${{}}                        | ${{ kind: 'unmatched' }}
    ${[aMaintenance(), aMaintenance({ valid_from: '2026-07-05' })]}            | ${{}}                        | ${{ kind: 'priced', rates: [{ days: 4 }, { days: 27 }] }}
    ${[aMaintenance(), aMaintenance({ valid_from: '2026-07-05', phases: 3 })]} | ${{}}                        | ${{ kind: 'unmatched' }}
  `('takes maintenance $expected of complete sets only', ({ maintenance, segment, expected }) => {
    expect(prepare({ maintenance, segment }).value).toMatchObject({ maintenance: expected });
  });

  it('asks for the tax unit of the year in interconnected systems only', () => {
    const frame = {
      period: period('2025-07'),
      settings: settings.parse({ rounding: { payableStep: null, tariffDecimals: 2 } }),
      reference: commonReference({ maintenance: [], taxUnits }),
      payableStep: null,
    };
    const codes = (interconnected: boolean | null) =>
      prepareCommon({ segments: [aSegment({ interconnected })], arrears: [], carries: [] }, frame).findings.map(
        ({ code, params }) => `${code} ${params['year'] ?? ''}`,
      );

    expect([codes(true), codes(null), codes(false)]).toEqual([
      ['settlement.tax-unit-missing 2025'],
      ['settlement.tax-unit-missing 2025'],
      [],
    ]);
  });

  it.each([
    [true, '0.03'],
    [false, null],
  ])('carries the rounding of the month before on where the setting says so: %s', (carryOver, expected) => {
    const carry = prepare({ carryOver }).value?.rounding.carry ?? null;

    expect(carry === null ? null : toText(carry.value)).toBe(expected);
  });
});
