import { period } from '@kantia/kernel/period';
import { prepareInput } from '../src/domain/pe-regulated/prepare-input.js';
import { reference } from '../src/domain/pe-regulated/reference.js';
import {
  peRegulatedSets,
  type DemandRow,
  type ProfileRow,
  type ReadingRow,
  type SegmentRow,
  type SheetRow,
} from '../src/domain/pe-regulated/sets.js';
import { settings } from '../src/domain/settings.js';
import { aSheet, T1_MT3 } from './a-regulated-input.js';

const place = { input_id: null, file: 'f.csv', row: 2 };

/** A manual client of MT3 in an isolated system, in force all April 2026. Figures are text, as they come from Parquet. */
export function aSegment(changed: Readonly<Record<string, unknown>> = {}): SegmentRow {
  return peRegulatedSets.segments.row.parse({
    ordinal: 1,
    segment: 1,
    supply_point_code: 'P1',
    contract_code: 'K1',
    segment_from: '2026-04-01',
    segment_until: '2026-05-01',
    contract_from: '2017-01-01',
    metering: 'manual',
    meter: 'M1',
    meter_digits: 6,
    meter_factor: '1',
    network_operator: 'LIMA',
    electric_system: 'LIMA NORTE',
    interconnected: false,
    connection_type: null,
    phases: 1,
    typical_sector: '1',
    tariff_option: 'MT3',
    residential: false,
    fose_excluded: false,
    metered_at_low_voltage: false,
    contracted_power_kw: null,
    power_mode: 'variable',
    excludes_sundays_holidays: false,
    ...changed,
  });
}

/** A register that was at zero. */
export function aReading(register: string, meter: string, from: string, until: string, current: string): ReadingRow {
  return peRegulatedSets.readings.row.parse({
    ...place,
    ordinal: 1,
    meter,
    register,
    previous_date: from,
    previous_reading: '0',
    current_date: until,
    current_reading: current,
    factor: null,
  });
}

export function aDemand(month: string, md: string): DemandRow {
  return peRegulatedSets.demands.row.parse({ ...place, ordinal: 1, month, md, md_peak: null, md_off_peak: null });
}

/** What the profile of the second segment says of 29 and 30 April: 192 quarters, with kvarh. */
export function aPiece(changed: Readonly<Record<string, unknown>> = {}): ProfileRow {
  const top = (half: string) => ({
    [`${half}_kwh`]: '800',
    [`${half}_kw`]: '80',
    [`${half}_at`]: '2026-04-29T18:15',
    [`${half}_input_id`]: null,
    [`${half}_file`]: 'f.csv',
    [`${half}_row`]: 2,
  });
  return peRegulatedSets.profile.row.parse({
    ...place,
    ...top('peak'),
    ...top('off_peak'),
    ordinal: 1,
    segment: 2,
    piece_from: '2026-04-29',
    piece_until: '2026-05-01',
    kvarh: '192',
    with_kvarh: 192,
    first_without_kvarh: null,
    expected: 192,
    present: 192,
    repeated: 0,
    first_missing: '2026-05-01T00:15',
    ...changed,
  });
}

const MT3_SHEET = aSheet(T1_MT3).rows.map((row) => ({ ...row, tariff_option: 'MT3' }));

/** Rows of one service; what is left out is one segment of MT3 at its sheet, read as `readings` say. */
export interface GivenRows {
  readonly readings: readonly ReadingRow[];
  readonly segments?: readonly SegmentRow[];
  readonly profile?: readonly ProfileRow[];
  readonly sheet?: readonly SheetRow[];
  readonly month?: string;
}
export function prepareRows({ readings, segments, profile, sheet = MT3_SHEET, month = '2026-04' }: GivenRows) {
  return prepareInput(
    {
      segments: segments ?? [aSegment()],
      readings,
      demands: ['2025-10', '2025-11', '2026-03'].map((past) => aDemand(past, '9')),
      profile: profile ?? [],
      profileWithHolidays: [],
      arrears: [],
      carries: [],
    },
    {
      period: period(month),
      settings: settings.parse({ rounding: { payableStep: '0.1', tariffDecimals: 2 } }),
      reference: reference({ sheet, quotas: [], holidays: [], maintenance: [], taxUnits: [] }),
    },
  );
}
