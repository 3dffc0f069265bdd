import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { aReading, aReference, aSegment, NOTHING_ELSE } from '../../../test/frozen-rows.js';
import { prepareInput } from './prepare-input.js';
import type { ServiceRows } from './sets.js';
import { settings } from '../settings.js';
import type { Reference } from './reference.js';

const frozenSettings = settings.parse({ rounding: { payableStep: '10', tariffDecimals: 2 } });
const whole: ServiceRows = { ...NOTHING_ELSE, segments: [aSegment()], readings: [aReading()] };

function findings(rows: Partial<ServiceRows>, reference: Reference = aReference()) {
  const prepared = prepareInput(
    { ...whole, ...rows },
    { period: period('2026-02'), settings: frozenSettings, reference },
  );
  return prepared.kind === 'complete'
    ? []
    : prepared.findings.map(({ code, params }) => [code, params['field'] ?? params['month'] ?? params['kind'] ?? '']);
}

/** With the sheet of January beside that of February. */
function inputOf(rows: Partial<ServiceRows>, registerStraddle = 'last-day') {
  const frozen = settings.parse({ rounding: { payableStep: '10', tariffDecimals: 2 }, registerStraddle });
  const reference = aReference([], ['2026-01', '2026-02']);
  const prepared = prepareInput({ ...whole, ...rows }, { period: period('2026-02'), settings: frozen, reference });
  return prepared.kind === 'complete' ? prepared.input : null;
}

describe('preparing the input of a service', () => {
  it.each<[string, Partial<ServiceRows>, unknown]>([
    ['nothing', {}, []],
    ['the reading', { readings: [] }, [['settlement.reading-missing', 'co.register-readings']]],
    ['the meter', { readings: [aReading({ meter: 'X' })] }, [['settlement.meter-unknown', 'co.register-readings']]],
    [
      'the factor',
      { segments: [aSegment({ meter_factor: null })] },
      [['settlement.contract-incomplete', 'factor_medidor']],
    ],
    ['the digits', { segments: [aSegment({ meter_digits: null })] }, [['settlement.contract-incomplete', 'digitos']]],
    [
      'the operator',
      { segments: [aSegment({ network_operator: null })] },
      [['settlement.contract-incomplete', 'operador_red']],
    ],
    [
      'the level',
      { segments: [aSegment({ voltage_level: null })] },
      [['settlement.contract-incomplete', 'nivel_tension']],
    ],
    ['the class', { segments: [aSegment({ consumer_class: null })] }, [['settlement.contract-incomplete', 'clase']]],
    [
      'the ownership',
      { segments: [aSegment({ asset_ownership: null })] },
      [['settlement.contract-incomplete', 'propiedad_activo']],
    ],
    ['the stratum', { segments: [aSegment({ stratum: null })] }, [['settlement.contract-incomplete', 'estrato']]],
    [
      'the altitude',
      { segments: [aSegment({ altitude_masl: null })] },
      [['settlement.contract-incomplete', 'altitud_msnm']],
    ],
    [
      'days in force',
      { segments: [aSegment({ segment_from: null, segment_until: null })] },
      [['settlement.contract-not-in-force', '']],
    ],
  ])('names %s when it is missing', (_what, rows, expected) => {
    expect(findings(rows)).toEqual(expected);
  });

  it('names every missing price, index and tariff at once', () => {
    expect(findings({}, aReference(['components', 'cpi', 'priorTariffs']))).toEqual([
      ['settlement.price-missing', 'co.unit-cost-components'],
      ['settlement.prior-tariff-missing', '2026-01'],
      ['settlement.cpi-missing', '2026-01'],
      ['settlement.cpi-missing', '2025-12'],
    ]);
  });

  it('asks for no index where no tariff of strata 1 and 2 is used', () => {
    expect(findings({ segments: [aSegment({ stratum: 4 })] }, aReference(['cpi', 'priorTariffs']))).toEqual([]);
  });

  it('prices by the segment of the last day and meters by the segment of the reading', () => {
    const segments = [
      aSegment({ segment_until: '2026-02-15', stratum: 3, meter_factor: '40' }),
      aSegment({ segment_from: '2026-02-15', stratum: 4, meter_factor: '2' }),
    ];

    const prepared = prepareInput(
      { ...NOTHING_ELSE, segments, readings: [aReading()] },
      { period: period('2026-02'), settings: frozenSettings, reference: aReference() },
    );

    expect(prepared).toMatchObject({
      kind: 'complete',
      input: { pieces: [{ contract: { stratum: 4 }, measured: [{ window: { factor: decimal('2') } }] }] },
    });
  });

  it.each<{ what: string; changed: Parameters<typeof aSegment>[0]; pieces: number }>`
    what                  | changed                                 | pieces
    ${'the meter'}        | ${{ meter: 'M2' }}                      | ${1}
    ${'nothing'}          | ${{}}                                   | ${1}
    ${'the class'}        | ${{ consumer_class: 'commercial' }}     | ${2}
    ${'the exemption'}    | ${{ contribution_exemption_pct: '50' }} | ${2}
    ${'the municipality'} | ${{ municipality_code: '52356' }}       | ${1}
  `('has $pieces piece(s) where $what changes', ({ changed, pieces }) => {
    const segments = [
      aSegment({ segment_until: '2026-02-15', stratum: 4 }),
      aSegment({ segment_from: '2026-02-15', stratum: 4, ...changed }),
    ];
    const readings = [
      aReading({ current_date: '2026-02-14', current_reading: '40' }),
      aReading({ meter: segments[1]?.meter ?? '', previous_date: '2026-02-14', previous_reading: '40' }),
    ];

    expect(inputOf({ segments, readings })?.pieces).toHaveLength(pieces);
  });

  it.each<{ straddle: string; previous: string; current: string; expected: unknown }>`
    straddle      | previous        | current         | expected
    ${'last-day'} | ${'2026-01-15'} | ${'2026-02-14'} | ${[['_', 30, null]]}
    ${'pro-rata'} | ${'2026-01-31'} | ${'2026-02-28'} | ${[['_', 28, null]]}
    ${'pro-rata'} | ${'2026-01-15'} | ${'2026-02-14'} | ${[['_1', 16, 16], ['_2', 14, 14]]}
    ${'pro-rata'} | ${'2025-12-15'} | ${'2026-02-10'} | ${[['_1', 47, 47], ['_2', 10, 10]]}
  `('weighs $previous to $current $straddle', ({ straddle, previous, current, expected }) => {
    const readings = [aReading({ previous_date: previous, current_date: current })];
    const input = inputOf({ segments: [aSegment({ stratum: 4 })], readings }, straddle);
    const shown = input?.pieces.map(({ suffix, days, measured: [part] }) => [
      suffix === '' ? '_' : suffix,
      days,
      part?.kind === 'register' ? (part.days?.counted ?? null) : null,
    ]);

    expect(shown).toEqual(expected);
  });

  it('counts days that two readings share once', () => {
    const readings = [aReading(), aReading({ previous_date: '2026-02-10', current_date: '2026-03-01' })];

    expect(inputOf({ segments: [aSegment({ stratum: 4 })], readings })?.billedDays).toBe(29);
  });

  it('leaves the reading of the other contract of the month to it', () => {
    const readings = [
      aReading({ current_date: '2026-02-14', current_reading: '40' }),
      aReading({ previous_date: '2026-02-14', previous_reading: '40' }),
    ];
    const readOf = (segment: Parameters<typeof aSegment>[0]) =>
      inputOf({ segments: [aSegment({ stratum: 4, ...segment })], readings })?.pieces[0]?.measured.length;

    expect([readOf({}), readOf({ segment_until: '2026-02-15' }), readOf({ segment_from: '2026-02-15' })]).toEqual([
      2, 1, 1,
    ]);
  });
});
