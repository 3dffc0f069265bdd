import { describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { aSheet, T1_MT3 } from '../../../test/a-regulated-input.js';
import { aDemand, aReading, aSegment } from '../../../test/pe-regulated-rows.js';
import { settings } from '../settings.js';
import { prepareInput } from './prepare-input.js';
import { reference } from './reference.js';
import type { ReadingRow, SegmentRow, SheetRow } from './sets.js';

const dates = ['2026-03-31', '2026-04-30'] as const;
const all = ['EA_HP', 'EA_HFP', 'ER', 'MD'].map((register) => aReading(register, 'M1', ...dates, '100'));
const sheet = aSheet(T1_MT3).rows.map((row) => ({ ...row, tariff_option: 'MT3' }));

interface Given {
  readonly segments?: readonly SegmentRow[];
  readonly readings?: readonly ReadingRow[];
  readonly sheet?: readonly SheetRow[];
  readonly month?: string;
}
function prepare({ segments = [aSegment()], readings = all, sheet: rows = sheet, month = '2026-04' }: Given) {
  return prepareInput(
    {
      segments,
      readings,
      demands: ['2025-10', '2025-11', '2026-03'].map((past) => aDemand(past, '9')),
      profile: [],
      profileWithHolidays: [],
      arrears: [],
      carries: [],
    },
    {
      period: period(month),
      settings: settings.parse({ rounding: { payableStep: '0.1', tariffDecimals: 2 } }),
      reference: reference({ sheet: rows, quotas: [], holidays: [], maintenance: [], taxUnits: [] }),
    },
  );
}
function findings(given: Given): readonly string[] {
  const prepared = prepare(given);
  if (prepared.kind === 'complete') return [];
  return prepared.findings.map(({ code, params }) =>
    [code, params['field'] ?? params['register'] ?? params['charge'] ?? params['date'] ?? ''].join(' ').trim(),
  );
}

describe('what a regulated Peruvian service lacks', () => {
  it('is nothing where everything is there', () => {
    expect(findings({})).toEqual([]);
  });

  it.each<{ what: string; given: Given; expected: readonly string[] }>`
    what                        | given                                                                               | expected
    ${'a day in force'}         | ${{ segments: [aSegment({ segment_from: null, segment_until: null })] }}            | ${['settlement.contract-not-in-force']}
    ${'the option'}             | ${{ segments: [aSegment({ tariff_option: null })] }}                                | ${['settlement.contract-incomplete opcion_tarifaria']}
    ${'an option we know'}      | ${{ segments: [aSegment({ tariff_option: 'BT7' })] }}                               | ${['settlement.tariff-option-unknown']}
    ${'the distributor'}        | ${{ segments: [aSegment({ network_operator: null })] }}                             | ${['settlement.contract-incomplete empresa_distribuidora']}
    ${'the system'}             | ${{ segments: [aSegment({ electric_system: null })] }}                              | ${['settlement.contract-incomplete sistema_electrico']}
    ${'the typical sector'}     | ${{ segments: [aSegment({ metered_at_low_voltage: true, typical_sector: null })] }} | ${['settlement.contract-incomplete sector_tipico']}
    ${'the contracted power'}   | ${{ segments: [aSegment({ power_mode: 'contracted' })] }}                           | ${['settlement.contract-incomplete potencia_contratada_kw']}
    ${'the digits of a meter'}  | ${{ segments: [aSegment({ meter_digits: null })] }}                                 | ${all.map(() => 'settlement.contract-incomplete digitos')}
    ${'a meter of the reading'} | ${{ segments: [aSegment({ meter: 'M2' })] }}                                        | ${all.map(() => 'settlement.meter-unknown')}
    ${'the tax unit'}           | ${{ segments: [aSegment({ interconnected: true })] }}                               | ${['settlement.tax-unit-missing']}
    ${'a sheet'}                | ${{ sheet: [] }}                                                                    | ${['settlement.sheet-missing 2026-04-01']}
    ${'a sheet on some days'}   | ${{ sheet: sheet.map((row) => ({ ...row, valid_from: '2026-04-02' })) }}            | ${['settlement.sheet-missing 2026-04-01']}
    ${'prices'}                 | ${{ sheet: sheet.filter(({ charge }) => charge === 'ENERGIA_HP') }}                 | ${['settlement.sheet-price-missing CARGO_FIJO', 'settlement.sheet-price-missing ENERGIA_HFP', 'settlement.sheet-price-missing POT_GENERACION', 'settlement.sheet-price-missing POT_DISTRIBUCION']}
    ${'readings'}               | ${{ readings: [] }}                                                                 | ${['settlement.reading-missing']}
    ${'energy registers'}       | ${{ readings: all.slice(2) }}                                                       | ${['settlement.register-missing EA_HP', 'settlement.register-missing EA_HFP']}
    ${'the demand'}             | ${{ readings: all.slice(0, 3) }}                                                    | ${['settlement.register-missing MD']}
    ${'a norm'}                 | ${{ month: '2013-10' }}                                                             | ${['settlement.policy-missing']}
  `('is $what', ({ given, expected }) => {
    expect(findings(given)).toEqual(expected);
  });

  it('is named all at once', () => {
    const segments = [aSegment({ interconnected: true, power_mode: 'contracted' })];

    expect(findings({ segments, readings: [], sheet: [] })).toEqual([
      'settlement.sheet-missing 2026-04-01',
      'settlement.reading-missing',
      'settlement.contract-incomplete potencia_contratada_kw',
      'settlement.tax-unit-missing',
    ]);
  });
});

describe('what a regulated Peruvian service has', () => {
  it('is the maxima of the five months before, newest first', () => {
    const prepared = prepare({});
    const history = prepared.kind === 'complete' ? prepared.input.history : [];

    expect(history.map(({ month, md }) => [month, md && toText(md.value)])).toEqual([
      ['2026-03', '9'],
      ['2025-11', '9'],
    ]);
  });

  it.each<{ contractFrom: string; from: string; span: object }>`
    contractFrom    | from            | span
    ${'2017-01-01'} | ${'2026-03-31'} | ${{ days: 30, from: 28, until: 33 }}
    ${'2017-01-01'} | ${'2026-03-20'} | ${{ days: 41, from: 28, until: 33 }}
    ${'2026-03-20'} | ${'2026-03-20'} | ${{ days: 41, from: 15, until: 45 }}
  `('spans $span of a contract from $contractFrom read from $from', ({ contractFrom, from, span }) => {
    const readings = all.map((row) => ({ ...row, previous_date: from }));

    expect(prepare({ segments: [aSegment({ contract_from: contractFrom })], readings })).toMatchObject({
      input: { billingSpan: span },
    });
  });
});
