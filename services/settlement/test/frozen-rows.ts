import { reference, type Reference } from '../src/domain/co-regulated/reference.js';
import {
  componentsRow,
  cpiRow,
  priorTariffRow,
  readingRow,
  segmentRow,
  type ReadingRow,
  type SegmentRow,
} from '../src/domain/co-regulated/sets.js';

const ID = '00000000-0000-4000-8000-000000000001';
const place = { input_id: null, file: 'f.csv', row: 2 };

/** A stratum-1 dwelling of Cedenar at level 1, in force all February 2026. Figures are text, as they come from Parquet. */
export function aSegment(changed: Readonly<Record<string, string | number | boolean | null>> = {}): SegmentRow {
  return segmentRow.parse({
    ordinal: 1,
    segment: 1,
    service_id: ID,
    supply_point_id: ID,
    supply_point_code: 'A01',
    contract_code: 'KA01',
    segment_from: '2026-02-01',
    segment_until: '2026-03-01',
    customer_id: ID,
    customer_code: 'CA01',
    customer_name: 'Cliente',
    customer_id_type: 'CC',
    customer_id_number: '1',
    customer_email: null,
    customer_phone: null,
    customer_address: null,
    municipality_code: null,
    metering: 'manual',
    meter: 'M1',
    meter_digits: 6,
    meter_factor: '1',
    network_operator: 'CEDENAR',
    voltage_level: 1,
    asset_ownership: 'operator',
    consumer_class: 'residential',
    stratum: 1,
    altitude_masl: 2527,
    subnormal: false,
    contribution_exemption_pct: null,
    ...changed,
  });
}

/** Everything of a service but its segments and readings: none of it. */
export const NOTHING_ELSE = { profiles: [], arrears: [], counters: [] };

export function aReading(changed: Readonly<Record<string, string | number | null>> = {}): ReadingRow {
  return readingRow.parse({
    ...place,
    ordinal: 1,
    meter: 'M1',
    previous_date: '2026-01-31',
    previous_reading: '0',
    current_date: '2026-02-28',
    current_reading: '100',
    inductive_kvarh: null,
    capacitive_kvarh: null,
    ...changed,
  });
}

/** Prices, indices and tariffs of February 2026; leave some out with `without`. */
export function aReference(
  without: readonly ('components' | 'cpi' | 'priorTariffs')[] = [],
  months: readonly string[] = ['2026-02'],
): Reference {
  const prices = { g: '308.25', t: '50.62', d: '264.48', cv: '172.93', pr: '62.08', r: '21.67', cot: '39.45' };
  const components = months.map((month) =>
    componentsRow.parse({
      ...place,
      network_operator: 'CEDENAR',
      month,
      voltage_level: 1,
      asset_ownership: 'operator',
      ...prices,
    }),
  );
  const cpi = [
    cpiRow.parse({ ...place, month: '2025-12', cpi: '12802.32' }),
    cpiRow.parse({ ...place, month: '2026-01', cpi: '12953.66' }),
  ];
  const priorTariffs = [
    priorTariffRow.parse({
      ...place,
      network_operator: 'CEDENAR',
      month: '2026-01',
      asset_ownership: 'operator',
      e1: '437.55',
      e2: '546.93',
    }),
  ];
  return reference({
    lighting: [],
    security: [],
    components: without.includes('components') ? [] : components,
    cpi: without.includes('cpi') ? [] : cpi,
    priorTariffs: without.includes('priorTariffs') ? [] : priorTariffs,
  });
}
