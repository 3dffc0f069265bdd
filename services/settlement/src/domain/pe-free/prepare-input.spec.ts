import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { settings } from '../settings.js';
import { aFreeInput, settleFree } from '../../../test/a-free-input.js';
import { resultText } from '../statement.js';
import { prepareInput } from './prepare-input.js';
import { reference } from './reference.js';
import { peFreeSets, profileRow, segmentRow, type ServiceRows, type SharedRows } from './sets.js';

const place = { input_id: null, file: 'f.csv', row: 2 };
type Cells = Readonly<Record<string, unknown>>;

function aSegment(changed: Cells = {}) {
  const blank = Object.fromEntries(Object.keys(segmentRow.shape).map((name) => [name, null]));
  return segmentRow.parse({
    ...blank,
    ordinal: 1,
    segment: 1,
    supply_point_code: 'F01',
    contract_code: 'KF01',
    segment_from: '2025-09-01',
    segment_until: '2025-10-01',
    network_operator: 'LIMANORTE',
    supply_voltage: 'MT',
    reference_bar: 'STAROSA220',
    supply_bar: 'CHAVARRIA220',
    demand_area: '6',
    price_currency: 'USD',
    energy_price_peak: '45',
    energy_price_off_peak: '45',
    power_price: '6.5',
    billable_power: 'coincident',
    contracted_power_kw: '2500',
    pays_distribution_toll: true,
    pemt: '1.0120',
    ppmt: '1.0140',
    exchange_rate_rule: 'month-end',
    ...changed,
  });
}
function aProfile(changed: Cells = {}) {
  return profileRow.parse({
    ...place,
    ordinal: 1,
    segment: 1,
    peak_kwh: '180000',
    off_peak_kwh: '820000',
    kvarh: '0',
    with_kvarh: 2880,
    first_without_kvarh: null,
    expected: 2880,
    present: 2880,
    repeated: 0,
    first_missing: '2025-10-01T00:15',
    peak_kw: '1850',
    peak_at: '2025-09-17T19:15',
    peak_input_id: null,
    peak_file: 'f.csv',
    peak_row: 2,
    off_peak_kw: '1500',
    off_peak_at: '2025-09-17T10:15',
    off_peak_input_id: null,
    off_peak_file: 'f.csv',
    off_peak_row: 2,
    ...changed,
  });
}
const coincident = peFreeSets.coincidentReading.row.parse({ ...place, ordinal: 1, kw: '1850' });
const whole: ServiceRows = {
  segments: [aSegment()],
  profile: [aProfile()],
  profileWithHolidays: [],
  tollEnergy: [],
  coincidentReading: [coincident],
  coincidentPower: [],
  arrears: [],
  carries: [],
};

/** The rows that services share, of case C7; a test leaves some out. */
const SHARED: Readonly<Record<keyof SharedRows, readonly Cells[]>> = {
  mainTolls: [{ component: 'PCSPT', value: '42.5', valid_from: '2025-09-01' }],
  secondaryTolls: [{ demand_area: '6', voltage: 'MT', value: '1.85', valid_from: '2025-05-01' }],
  distributionTolls: [
    { network_operator: 'LIMANORTE', vad_peak: '12', vad_off_peak: '12', fbp: '1', valid_from: '2024-11-01' },
  ],
  lossFactors: [
    {
      month: '2025-09',
      reference_bar: 'STAROSA220',
      supply_bar: 'CHAVARRIA220',
      energy_factor: '1.0150',
      power_factor: '1.0180',
    },
  ],
  exchangeRates: [{ date: '2025-09-30', sell: '3.75' }],
  priceIndices: [{ month: '2025-09', index_code: 'PPI', value: '255.3', status: 'final' }],
  systemPeaks: [{ month: '2025-09', version: 1 }],
  holidays: [],
  taxUnits: [{ year: 2025, tax_unit: '5350' }],
  maintenance: [],
};
function shared(without: readonly string[] = [], changed: Partial<typeof SHARED> = {}): SharedRows {
  const entries = Object.entries({ ...SHARED, ...changed }).map(([name, rows]) => {
    const { row } = peFreeSets[name as keyof SharedRows];
    return [name, without.includes(name) ? [] : rows.map((cells) => row.parse({ ...place, ...cells }))];
  });
  return Object.fromEntries(entries) as SharedRows;
}

function prepared(rows: Partial<ServiceRows> = {}, wave: SharedRows = shared()) {
  const frame = {
    period: period('2025-09'),
    settings: settings.parse({ rounding: { payableStep: '0.10', tariffDecimals: 2 } }),
    reference: reference(wave),
  };
  return prepareInput({ ...whole, ...rows }, frame);
}
function findings(...given: Parameters<typeof prepared>): readonly string[] {
  const made = prepared(...given);
  return made.kind === 'complete'
    ? []
    : made.findings.map(({ code, params }) => [code, params['field'] ?? params['kind'] ?? ''].join(' '));
}
const segments = (changed: Cells) => ({ segments: [aSegment(changed)] });
const incomplete = (...fields: readonly string[]) => fields.map((field) => `settlement.contract-incomplete ${field}`);

describe('preparing the input of a free client', () => {
  it('makes case C7 of its rows', () => {
    const made = prepared();

    expect(made.kind === 'complete' && resultText(settleFree(made.input))).toBe(resultText(settleFree(aFreeInput())));
  });

  it.each<[string, Parameters<typeof prepared>, readonly string[]]>([
    [
      'the days in force',
      [segments({ segment_from: null, segment_until: null })],
      ['settlement.contract-not-in-force '],
    ],
    ['the profile', [{ profile: [], coincidentReading: [] }], ['settlement.reading-missing pe.load-profile']],
    ['intervals', [{ profile: [aProfile({ present: 2879 })] }], ['settlement.quarters-missing pe.load-profile']],
    [
      'the interval of the system peak',
      [{ coincidentReading: [] }],
      ['settlement.coincident-demand-missing pe.load-profile'],
    ],
    ['the system peak', [{}, shared(['systemPeaks'])], ['settlement.system-peak-missing pe.system-peak']],
    ['the loss factors', [{}, shared(['lossFactors'])], ['settlement.loss-factors-missing pe.loss-factors']],
    ['the rate', [{}, shared(['exchangeRates'])], ['settlement.exchange-rate-missing pe.exchange-rate']],
    [
      'the rate of the month',
      [{}, shared([], { exchangeRates: [{ date: '2025-08-31', sell: '3.7' }] })],
      ['settlement.exchange-rate-missing pe.exchange-rate'],
    ],
    [
      'an index',
      [segments({ index_weights: 'PPI:0.5|PGN:0.5', index_bases: 'PPI:1|PGN:1' })],
      ['settlement.index-missing pe.price-indices'],
    ],
    ['the main toll', [{}, shared(['mainTolls'])], ['settlement.main-toll-missing pe.main-toll']],
    ['the secondary toll', [{}, shared(['secondaryTolls'])], ['settlement.secondary-toll-missing pe.secondary-toll']],
    [
      'the toll of the voltage',
      [segments({ supply_voltage: 'BT' })],
      ['settlement.secondary-toll-missing pe.secondary-toll'],
    ],
    ['the VAD', [{}, shared(['distributionTolls'])], ['settlement.distribution-toll-missing pe.distribution-toll']],
    ['the UIT', [{}, shared(['taxUnits'])], ['settlement.tax-unit-missing pe.tax-unit']],
    ['the rule of the rate', [segments({ exchange_rate_rule: null })], incomplete('regla_tipo_cambio')],
    ['the expansion at MT', [segments({ pemt: null, ppmt: null })], incomplete('pemt', 'ppmt')],
    [
      'the contracted power of a minimum',
      [segments({ contracted_power_kw: null, power_minimum_pct: '50' })],
      incomplete('potencia_contratada_kw'),
    ],
    [
      'weights that add to 1',
      [segments({ index_weights: 'PPI:0.9', index_bases: 'PPI:1' })],
      ['settlement.index-terms-invalid indice_pesos'],
    ],
    [
      'a base',
      [segments({ index_weights: 'PPI:1', index_bases: 'PPI:0' })],
      ['settlement.index-terms-invalid indice_base'],
    ],
    [
      'nothing where power is not by the system peak',
      [{ ...segments({ billable_power: 'maximum' }), coincidentReading: [] }, shared(['systemPeaks'])],
      [],
    ],
    [
      'nothing where prices are in PEN',
      [segments({ price_currency: 'PEN', exchange_rate_rule: null }), shared(['exchangeRates'])],
      [],
    ],
  ])('names %s when it is missing', (_what, given, expected) => {
    expect(findings(...given)).toEqual(expected);
  });

  it.each<{ what: string; cells: readonly Cells[]; kvarh: string | null; gaps: object | null }>`
    what                   | cells                                                                               | kvarh    | gaps
    ${'all intervals'}     | ${[{ kvarh: '90' }, { kvarh: '10' }]}                                               | ${'100'} | ${null}
    ${'no interval'}       | ${[{ kvarh: null, with_kvarh: 0 }, { kvarh: null, with_kvarh: 0 }]}                 | ${null}  | ${null}
    ${'all but two'}       | ${[{}, { kvarh: null, with_kvarh: 2878, first_without_kvarh: '2025-09-17T10:15' }]} | ${null}  | ${{ count: 2, first: '2025-09-17T10:15' }}
    ${'those of one half'} | ${[{ kvarh: null, with_kvarh: 0, first_without_kvarh: '2025-09-01T00:15' }, {}]}    | ${null}  | ${{ count: 2880, first: '2025-09-01T00:15' }}
  `('has kvarh of the month where $what have them', ({ cells, kvarh, gaps }) => {
    const made = prepared({
      segments: [aSegment({ segment_until: '2025-09-16' }), aSegment({ segment: 2, segment_from: '2025-09-16' })],
      profile: cells.map((changed, index) => aProfile({ ...changed, segment: index + 1 })),
    });
    if (made.kind === 'incomplete') throw new Error(JSON.stringify(made.findings));

    expect([made.input.kvarh && toText(made.input.kvarh.value), made.input.kvarhGaps]).toEqual([kvarh, gaps]);
  });

  it('names everything that is missing at once', () => {
    const without = shared([
      'mainTolls',
      'secondaryTolls',
      'distributionTolls',
      'lossFactors',
      'exchangeRates',
      'taxUnits',
      'systemPeaks',
    ]);

    expect(findings({ profile: [aProfile({ present: 1 })] }, without)).toHaveLength(8);
    expect(
      findings(
        segments({
          network_operator: null,
          reference_bar: null,
          price_currency: null,
          power_price: null,
          billable_power: null,
          demand_area: null,
          supply_voltage: null,
        }),
      ),
    ).toHaveLength(7);
  });

  it('takes the row that knows the holidays before the one that does not', () => {
    const made = prepared({ profileWithHolidays: [aProfile({ peak_kwh: '150000', off_peak_kwh: '850000' })] });

    expect(made).toMatchObject({ input: { segments: [{ peakKwh: { value: decimal('150000') } }] } });
  });

  it('gives the same result whatever the order of its rows', () => {
    const mainTolls = ['A', 'B', 'C'].map((component) => ({ component, value: '14.1', valid_from: '2025-09-01' }));
    const halves = [
      aSegment({ segment_until: '2025-09-16' }),
      aSegment({ segment: 2, segment_from: '2025-09-16', power_price: '7' }),
    ];
    const profile = [
      aProfile({ expected: 1440, present: 1440 }),
      aProfile({ segment: 2, expected: 1440, present: 1440 }),
    ];
    const textOf = (...given: Parameters<typeof prepared>) => {
      const made = prepared(...given);
      return made.kind === 'complete' ? resultText(settleFree(made.input)) : made.findings;
    };

    expect(
      textOf(
        { segments: halves.toReversed(), profile: profile.toReversed() },
        shared([], { mainTolls: mainTolls.toReversed() }),
      ),
    ).toEqual(textOf({ segments: halves, profile }, shared([], { mainTolls })));
  });
});
