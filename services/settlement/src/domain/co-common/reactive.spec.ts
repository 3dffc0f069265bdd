import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { cell } from '../term.js';
import type { ProfileRow } from './profile.js';
import { reactiveOf } from './reactive.js';
import type { ReactiveSource } from './reactive-pieces.js';
import type { CounterRow } from './sets.js';

const place = { input_id: null, file: 'f.csv', row: 2 };
const provenance = { inputId: null, file: 'f.csv', row: 2 };

/** 24 hours; of each sort how many have it. */
const hours = (inductive: number, capacitive = 0): ProfileRow => ({
  ...place,
  ordinal: 1,
  segment: 1,
  kwh: decimal('240'),
  hours_expected: 24,
  hours_present: 24,
  first_gap: null,
  repeated_on: null,
  inductive_excess: inductive > 0 ? decimal('7') : null,
  inductive_hours: inductive,
  first_without_inductive: inductive < 24 ? '2026-02-03T05:00' : null,
  capacitive: capacitive > 0 ? decimal('2') : null,
  capacitive_hours: capacitive,
  first_without_capacitive: capacitive < 24 ? '2026-02-03T00:00' : null,
  days_exceeded: 1,
});
/** 100 kWh; blank: without that sort. */
const register = (read: string, inductive: string, capacitive = ''): ReactiveSource['registers'][number] => ({
  read,
  kwh: decimal('100'),
  inductive: inductive === '' ? null : decimal(inductive),
  capacitive: capacitive === '' ? null : decimal(capacitive),
  provenance,
});
const source = (
  profiles: readonly ProfileRow[],
  registers: ReactiveSource['registers'] = [],
  suffix = '',
): ReactiveSource => ({
  suffix,
  profiles,
  registers,
  price: { symbol: `D${suffix}`, value: decimal('100'), unit: 'COP/kWh', source: cell(provenance, 'D') },
});
const read = (sources: readonly ReactiveSource[], counters: readonly CounterRow[] = []) =>
  reactiveOf(sources, { counters, month: period('2026-02'), supplyPoint: 'P1' });
const counted = (month: string, months_counted: number, factor_m = 1): CounterRow => ({
  ...place,
  ordinal: 1,
  month,
  months_counted,
  factor_m,
  months_clean: 0,
});

/** Excess by symbol, of the pieces that a formula bills. */
const excessOf = (
  pieces: readonly {
    readonly inductive: { readonly excess: { symbol: string; value: ReturnType<typeof decimal> } } | null;
  }[],
) => pieces.map(({ inductive }) => (inductive ? `${inductive.excess.symbol} ${toText(inductive.excess.value)}` : ''));

describe('reactive energy of a service', () => {
  it.each<{ what: string; sources: readonly ReactiveSource[]; lacks: readonly string[] }>`
    what                                        | sources                                                                            | lacks
    ${'nothing at all'}                         | ${[source([hours(0)], [register('M1 2026-02-10', '')])]}                           | ${[]}
    ${'one sort of all, and the other of none'} | ${[source([hours(24)], [register('M1 2026-02-10', '60')])]}                        | ${[]}
    ${'0 of one meter'}                         | ${[source([], [register('M1 2026-02-10', '60'), register('M2 2026-02-28', '0')])]} | ${[]}
    ${'one of two meters'}                      | ${[source([], [register('M1 2026-02-10', '60'), register('M2 2026-02-28', '')])]}  | ${['kvarh_inductiva 1 M2 2026-02-28 co.register-readings']}
    ${'one of two parts'}                       | ${[source([hours(24)], [], '_1'), source([hours(0)], [], '_2')]}                   | ${['kvarh_inductiva 24 2026-02-03T05:00 co.hourly-readings']}
    ${'the hours but not the register'}         | ${[source([hours(24)], [register('M1 2026-02-10', '')])]}                          | ${['kvarh_inductiva 1 M1 2026-02-10 co.register-readings']}
    ${'one sort of each'}                       | ${[source([hours(24)], [register('M1 2026-02-10', '', '3')])]}                     | ${['kvarh_inductiva 1 M1 2026-02-10 co.register-readings', 'kvarh_capacitiva 24 2026-02-03T00:00 co.hourly-readings']}
  `('with kvarh of $what lacks $lacks', ({ sources, lacks }) => {
    const findings = read(sources).value?.measuredReactive.incomplete ?? [];

    expect(
      findings.map(({ params: { column, missing, first, kind } }) => [column, missing, first, kind].join(' ')),
    ).toEqual(lacks);
    expect(findings.every(({ severity }) => severity === 'blocking')).toBe(true);
  });

  it('stands in the way of every formula where hours of a segment lack what others have', () => {
    expect(read([source([hours(23)])])).toMatchObject({
      value: null,
      findings: [{ code: 'settlement.reactive-incomplete', params: { missing: '1' } }],
    });
  });

  it('is of the hours and of the registers, which the first formulas leave out', () => {
    const { value } = read([source([hours(24)], [register('M1 2026-02-10', '60')])]);

    expect(excessOf(value?.measuredReactive.pieces ?? [])).toEqual(['EXCESO_IND_HORAS 7', 'EXCESO_IND_REGISTROS 10']);
    expect(excessOf(value?.reactive?.pieces ?? [])).toEqual(['EXCESO_IND 7']);
  });

  it('goes on from the last counters, of two services of one month from those that counted more, in any order', () => {
    const rows = [
      counted('2025-11', 20, 9),
      counted('2025-12', 13, 2),
      counted('2025-12', 14, 3),
      counted('2026-02', 1),
    ];

    for (const counters of [rows, rows.toReversed()])
      expect(read([], counters).value?.measuredReactive.before).toMatchObject({
        month: '2025-12',
        counters: { monthsCounted: decimal('14'), factorM: decimal('3') },
      });
  });

  it('has for the first formulas the counters of the month before alone', () => {
    const of = (month: string) => read([source([hours(24)])], [counted(month, 14, 3)]).value?.reactive?.before ?? null;

    expect(of('2025-12')).toBeNull();
    expect(of('2026-01')).toMatchObject({ counters: { factorM: decimal('3') } });
  });
});
