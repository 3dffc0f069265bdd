import { peRegulatedSets, type DemandRow, type ReadingRow, type SegmentRow } from '../src/domain/pe-regulated/sets.js';

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
