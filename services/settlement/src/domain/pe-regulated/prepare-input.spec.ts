import { describe, expect, it } from '@jest/globals';
import { sum, toText } from '@kantia/kernel/decimal';
import { aSheet, T1_MT3, T1_MT4 } from '../../../test/a-regulated-input.js';
import { aPiece, aReading, aSegment, prepareRows, type GivenRows } from '../../../test/pe-regulated-rows.js';
import type { ProfileRow, ReadingRow } from './sets.js';

const dates = ['2026-03-31', '2026-04-30'] as const;
const all = ['EA_HP', 'EA_HFP', 'ER', 'MD'].map((register) => aReading(register, 'M1', ...dates, '100'));
const sheet = aSheet(T1_MT3).rows.map((row) => ({ ...row, tariff_option: 'MT3' }));

type Given = Partial<GivenRows>;
const prepare = (given: Given) => prepareRows({ readings: all, sheet, ...given });
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

/** `register meter first-day last-day` of what is missing. */
const missing = (given: Given): readonly string[] => {
  const prepared = prepare(given);
  if (prepared.kind === 'complete') return [];
  return prepared.findings.map(({ code, params }) =>
    ['register', 'meter', 'from', 'until', 'count', 'first']
      .flatMap((name) => params[name] ?? [])
      .join(' ')
      .replace(/^$/, code),
  );
};
const ofMeter = (meter: string, from: string, until: string, registers: string) =>
  registers.split(' ').map((register) => aReading(register, meter, from, until, '100'));

describe('registers of a meter that was changed on 16 April', () => {
  const segments = [
    aSegment({ segment_until: '2026-04-16' }),
    aSegment({ segment: 2, segment_from: '2026-04-16', meter: 'M2' }),
  ];
  const old = (registers: string) => ofMeter('M1', '2026-03-31', '2026-04-15', registers);
  const fresh = (registers: string) => ofMeter('M2', '2026-04-15', '2026-04-30', registers);
  const whole = 'EA_HP EA_HFP ER MD';

  it.each<{ what: string; readings: readonly ReadingRow[]; expected: readonly string[] }>`
    what                                     | readings                                                                        | expected
    ${'nothing'}                             | ${[...old(whole), ...fresh(whole)]}                                             | ${[]}
    ${'an energy of the old one'}            | ${[...old('EA_HP ER MD'), ...fresh(whole)]}                                     | ${['EA_HFP M1 2026-04-01 2026-04-15']}
    ${'an energy of the new one'}            | ${[...old(whole), ...fresh('EA_HFP ER MD')]}                                    | ${['EA_HP M2 2026-04-16 2026-04-30']}
    ${'the demand of the old one'}           | ${[...old('EA_HP EA_HFP ER'), ...fresh(whole)]}                                 | ${['MD M1 2026-04-01 2026-04-15']}
    ${'the demand of both'}                  | ${[...old('EA_HP EA_HFP ER'), ...fresh('EA_HP EA_HFP ER')]}                     | ${['MD M1 2026-04-01 2026-04-15', 'MD M2 2026-04-16 2026-04-30']}
    ${'kvarh of the new one'}                | ${[...old(whole), ...fresh('EA_HP EA_HFP MD')]}                                 | ${['ER M2 2026-04-16 2026-04-30']}
    ${'nothing: no meter has kvarh'}         | ${[...old('EA_HP EA_HFP MD'), ...fresh('EA_HP EA_HFP MD')]}                     | ${[]}
    ${'nothing: demands by hours'}           | ${[...old('EA_HP EA_HFP MD_HP MD_HFP'), ...fresh('EA_HP EA_HFP MD_HP MD_HFP')]} | ${[]}
    ${'nothing: one maximum and two'}        | ${[...old('EA_HP EA_HFP MD'), ...fresh('EA_HP EA_HFP MD_HP MD_HFP')]}           | ${[]}
    ${'a maximum beside one by hours'}       | ${[...old('EA_HP EA_HFP MD'), ...fresh('EA_HP EA_HFP MD_HP')]}                  | ${['MD M2 2026-04-16 2026-04-30']}
    ${'all of the old one'}                  | ${fresh('EA_HP EA_HFP MD')}                                                     | ${['EA_HP M1 2026-04-01 2026-04-15', 'EA_HFP M1 2026-04-01 2026-04-15', 'MD M1 2026-04-01 2026-04-15']}
    ${'all of the new one'}                  | ${old('EA_HP EA_HFP MD')}                                                       | ${['EA_HP M2 2026-04-16 2026-04-30', 'EA_HFP M2 2026-04-16 2026-04-30', 'MD M2 2026-04-16 2026-04-30']}
    ${'nothing: the new one is read in May'} | ${ofMeter('M1', '2026-03-14', '2026-04-14', whole)}                             | ${[]}
  `('lack $what', ({ readings, expected }) => {
    expect(missing({ segments, readings })).toEqual(expected);
  });
});

describe('maxima of a month whose meter was changed', () => {
  const segments = [
    aSegment({ segment_until: '2026-04-16' }),
    aSegment({ segment: 2, segment_from: '2026-04-16', meter: 'M2' }),
  ];
  const read = (meter: string, from: string, until: string, maxima: Readonly<Record<string, string>>) => [
    ...ofMeter(meter, from, until, 'EA_HP EA_HFP'),
    ...Object.entries(maxima).map(([register, kw]) => aReading(register, meter, from, until, kw)),
  ];

  it.each<{ old: Readonly<Record<string, string>>; fresh: Readonly<Record<string, string>>; demands: object }>`
    old                                      | fresh                              | demands
    ${{ MD: '230' }}                         | ${{ MD: '210' }}                   | ${{ md: '230', peak: null, offPeak: null, byHours: false }}
    ${{ MD: '230' }}                         | ${{ MD_HP: '180', MD_HFP: '240' }} | ${{ md: '240', peak: '180', offPeak: '240', byHours: false }}
    ${{ MD_HP: '250', MD_HFP: '200' }}       | ${{ MD: '210' }}                   | ${{ md: '250', peak: '250', offPeak: '200', byHours: false }}
    ${{ MD_HP: '180', MD_HFP: '200' }}       | ${{ MD_HP: '190', MD_HFP: '150' }} | ${{ md: '200', peak: '190', offPeak: '200', byHours: true }}
    ${{ MD: '9', MD_HP: '8', MD_HFP: '10' }} | ${{ MD: '7' }}                     | ${{ md: '9', peak: '8', offPeak: '10', byHours: false }}
  `('of $old and then $fresh are $demands', ({ old, fresh, demands }) => {
    const readings = [...read('M1', '2026-03-31', '2026-04-15', old), ...read('M2', '2026-04-15', '2026-04-30', fresh)];
    const prepared = prepare({ segments, readings });
    const found = prepared.kind === 'complete' ? prepared.input.demands : null;
    const kw = (name: 'md' | 'peak' | 'offPeak') => (found?.[name] ? toText(found[name].quantity) : null);

    expect({ md: kw('md'), peak: kw('peak'), offPeak: kw('offPeak'), byHours: found?.byHours }).toEqual(demands);
  });
});

describe('reactive energy of a month in which the option changes', () => {
  const days = (first: string, last: string) => [
    aSegment({ segment_until: '2026-04-16', tariff_option: first }),
    aSegment({ segment: 2, segment_from: '2026-04-16', tariff_option: last }),
  ];
  const both = [...sheet, ...aSheet('CARGO_FIJO 2\nENERGIA 60').rows.map((row) => ({ ...row, tariff_option: 'BT5B' }))];
  const read = (first: string, last: string) => [
    ...ofMeter('M1', '2026-03-31', '2026-04-15', first),
    ...ofMeter('M1', '2026-04-15', '2026-04-30', last),
  ];
  const mt3 = 'EA_HP EA_HFP ER MD';

  it.each<{ first: string; last: string; readings: readonly ReadingRow[]; expected: readonly unknown[] | null }>`
    first     | last      | readings                                     | expected
    ${'MT3'}  | ${'MT3'}  | ${read(mt3, mt3)}                            | ${['MT3', true, '200', 30, '400']}
    ${'BT5B'} | ${'MT3'}  | ${read('EA EA_HP MD', mt3)}                  | ${['MT3', false, '100', 15, '200']}
    ${'BT5B'} | ${'MT3'}  | ${read('EA EA_HP ER MD', mt3)}               | ${['MT3', false, '100', 15, '200']}
    ${'BT5B'} | ${'MT3'}  | ${read('EA EA_HP ER MD', 'EA_HP EA_HFP MD')} | ${['MT3', false, null, 15, '200']}
    ${'MT3'}  | ${'BT5B'} | ${read(mt3, 'EA')}                           | ${['MT3', false, '100', 15, '200']}
    ${'BT5B'} | ${'BT5B'} | ${read('EA ER', 'EA ER')}                    | ${null}
  `('from $first to $last is $expected', ({ first, last, readings, expected }) => {
    const prepared = prepare({ segments: days(first, last), readings, sheet: both });
    if (prepared.kind === 'incomplete') throw new Error(JSON.stringify(prepared.findings));
    const { reactiveDays: found, energy } = prepared.input;
    const active = sum(energy.filter(({ reactive }) => reactive).map(({ metered }) => metered.quantity));
    const covered = found?.sheets.reduce((count, sheetDays) => count + sheetDays.days, 0);

    expect(
      found && [found.option.code, found.whole, found.kvarh && toText(found.kvarh.quantity), covered, toText(active)],
    ).toEqual(expected);
  });
});

describe('registers of one meter that was read twice', () => {
  const first = (registers: string) => ofMeter('M1', '2026-03-31', '2026-04-15', registers);
  const second = (registers: string) => ofMeter('M1', '2026-04-15', '2026-04-30', registers);

  it.each<{ what: string; readings: readonly ReadingRow[]; expected: readonly string[] }>`
    what                                             | readings                                                                                              | expected
    ${'nothing'}                                     | ${[...first('EA_HP EA_HFP MD'), ...second('EA_HP EA_HFP MD')]}                                        | ${[]}
    ${'an energy of the second reading'}             | ${[...first('EA_HP EA_HFP MD'), ...second('EA_HP MD')]}                                               | ${['EA_HFP M1 2026-04-16 2026-04-30']}
    ${'an energy of the first reading'}              | ${[...first('EA_HP MD'), ...second('EA_HP EA_HFP MD')]}                                               | ${['EA_HFP M1 2026-04-01 2026-04-15']}
    ${'the last maximum'}                            | ${[...first('EA_HP EA_HFP MD'), ...second('EA_HP EA_HFP')]}                                           | ${['MD M1 2026-04-16 2026-04-30']}
    ${'nothing: the last maximum is of both'}        | ${[...first('EA_HP EA_HFP'), ...second('EA_HP EA_HFP MD')]}                                           | ${[]}
    ${'nothing: one window of a register over both'} | ${[...first('EA_HP'), ...second('EA_HP MD'), ...ofMeter('M1', '2026-03-31', '2026-04-30', 'EA_HFP')]} | ${[]}
  `('lack $what', ({ readings, expected }) => {
    expect(missing({ readings })).toEqual(expected);
  });
});

describe('a month that is read by hand until 28 April and by profile from then on', () => {
  const days = [
    { segment_until: '2026-04-29' },
    { segment: 2, segment_from: '2026-04-29', metering: 'telemetered' },
  ] as const;
  const mt4 = aSheet(T1_MT4).rows.map((row) => ({ ...row, tariff_option: 'MT4' }));
  const manual = (registers: string) => ofMeter('M1', '2026-03-31', '2026-04-28', registers);
  const silent = aPiece({ kvarh: null, with_kvarh: 0, first_without_kvarh: '2026-04-29T00:15' });

  it.each<{ what: string; option: string; registers: string; piece: ProfileRow; expected: readonly string[] }>`
    what                                   | option   | registers               | piece       | expected
    ${'nothing'}                           | ${'MT3'} | ${'EA_HP EA_HFP ER MD'} | ${aPiece()} | ${[]}
    ${'the maximum of the registers'}      | ${'MT3'} | ${'EA_HP EA_HFP ER'}    | ${aPiece()} | ${['MD M1 2026-04-01 2026-04-28']}
    ${'energy at peak of a single energy'} | ${'MT4'} | ${'EA ER MD'}           | ${aPiece()} | ${['EA_HP M1 2026-04-01 2026-04-28']}
    ${'kvarh of the registers'}            | ${'MT3'} | ${'EA_HP EA_HFP MD'}    | ${aPiece()} | ${['ER M1 2026-04-01 2026-04-28']}
    ${'kvarh of the profile'}              | ${'MT3'} | ${'EA_HP EA_HFP ER MD'} | ${silent}   | ${['192 2026-04-29T00:15']}
    ${'nothing: kvarh of neither'}         | ${'MT3'} | ${'EA_HP EA_HFP MD'}    | ${silent}   | ${[]}
  `('lacks $what', ({ option, registers, piece, expected }) => {
    const segments = days.map((changed) => aSegment({ ...changed, tariff_option: option }));
    const rows = option === 'MT4' ? mt4 : sheet;

    expect(missing({ segments, readings: manual(registers), profile: [piece], sheet: rows })).toEqual(expected);
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
