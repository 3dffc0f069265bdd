import { decimal } from '@kantia/kernel/decimal';
import { addMonths, period } from '@kantia/kernel/period';
import { frameOf, type Frame, type FrameRows } from '../src/domain/frame.js';
import { thresholdsOf } from '../src/domain/policies/thresholds.js';
import {
  componentsRow,
  cpiRow,
  indexRow,
  sheetRow,
  priorTariffRow,
  profileRow,
  readingRow,
  snapshotRow,
  type ConsumptionRow,
  type IndexRow,
  type SheetRow,
  type ProfileRow,
  type ReadingRow,
  type SnapshotRow,
} from '../src/domain/rows.js';
import type { Rule } from '../src/domain/rules/rule.js';
import type { ServiceData } from '../src/domain/service.js';

type Changed = Readonly<Record<string, string | number | boolean | null>>;

/** A stratum-1 dwelling of Cedenar at level 1, in force all February 2026. */
export function aSegment(changed: Changed = {}): SnapshotRow {
  return snapshotRow.parse({
    ordinal: 1,
    service_id: '00000000-0000-4000-8000-000000000001',
    supply_point_code: 'A01',
    contract_code: 'KA01',
    customer_address: 'Calle 1 # 2-3',
    segment_from: '2026-02-01',
    segment_until: '2026-03-01',
    contract_from: '2025-01-01',
    contract_until: null,
    metering: 'manual',
    tariff_option: null,
    meter: 'M1',
    meter_digits: 5,
    meter_factor: '1',
    network_operator: 'CEDENAR',
    voltage_level: 1,
    asset_ownership: 'operator',
    consumer_class: 'residential',
    stratum: 1,
    altitude_masl: 2527,
    ...changed,
  });
}

export function aReading(changed: Changed = {}): ReadingRow {
  const dates = { previous_date: '2026-01-31', current_date: '2026-02-28' };
  return readingRow.parse({
    ordinal: 1,
    meter: 'M1',
    ...dates,
    previous_reading: '1000',
    current_reading: '1165',
    reading_type: 'real',
    ...changed,
  });
}

/** E1 and E2 of Cedenar in January 2026. */
export function aPriorTariff(changed: Changed = {}): FrameRows['priorTariffs'][number] {
  const tariffs = { e1: '437.55', e2: '546.93' };
  return priorTariffRow.parse({ network_operator: 'CEDENAR', asset_ownership: 'operator', ...tariffs, ...changed });
}

/** The producer price index of February 2026, final. */
export function anIndex(changed: Changed = {}): IndexRow {
  return indexRow.parse({ index_code: 'PPI', month: '2026-02', value: '180.49', status: 'final', ...changed });
}

/** The energy price of BT5B in the sheet of Lima Norte from 4 February 2025. */
export function aSheetPrice(changed: Changed = {}): SheetRow {
  const where = { network_operator: 'LIMANORTE', electric_system: 'LIMA NORTE', tariff_option: 'BT5B' };
  const price = { charge: 'ENERGIA', rating: null, range_from: null, value: '61.3', valid_from: '2025-02-04' };
  return sheetRow.parse({ ...where, ...price, ...changed });
}

/** A whole February in hours, 100 kWh each. */
export function aProfile(changed: Changed = {}): ProfileRow {
  const whole = { expected: 672, present: 672, repeated: 0, first_missing: null };
  const hours = { kwh: '67200', greatest: '100', least: '100', negatives: 0, zeros: 0, zero_slots: null };
  return profileRow.parse({ ordinal: 1, segment: 1, ...whole, ...hours, kvarh: null, with_kvarh: 0, ...changed });
}

/** A telemetered service with its profile. */
export function aTelemetered(profile: Changed = {}, segment: Changed = {}): ServiceData {
  return aService({
    segments: [aSegment({ metering: 'telemetered', ...segment })],
    measured: ['co.hourly-readings'],
    readings: [],
    profiles: [aProfile(profile)],
  });
}

/** A Peruvian supply of option BT5B read by hand. */
export function aPeruvian(changed: Changed = {}): SnapshotRow {
  const where = { network_operator: 'LIMANORTE', electric_system: 'LIMA NORTE', supply_voltage: 'BT' };
  return aSegment({
    ...where,
    tariff_option: 'BT5B',
    voltage_level: null,
    consumer_class: null,
    stratum: null,
    ...changed,
  });
}

/** kWh of the months that end with January 2026. */
export function aHistory(kwh: readonly number[]): readonly ConsumptionRow[] {
  return kwh.map((value, index) => ({
    ordinal: 1,
    month: addMonths(period('2026-02'), index - kwh.length),
    kwh: decimal(String(value)),
  }));
}

export function aService(changed: Partial<ServiceData> = {}): ServiceData {
  const readings = changed.readings ?? [aReading()];
  const measured = readings.length > 0 ? ['co.register-readings'] : [];
  const none = { profiles: [], before: [], history: [], arrears: [], losses: null };
  return { segments: [aSegment()], measured, readings, ...none, ...changed };
}

export function aFrame(
  changed: {
    readonly components?: Changed | null;
    readonly cpi?: readonly string[];
    readonly priorTariff?: boolean;
    readonly priorTariffs?: FrameRows['priorTariffs'];
    readonly priorComponents?: Changed;
    readonly settings?: unknown;
    readonly rest?: Partial<FrameRows>;
  } = {},
): Frame {
  const month = period('2026-02');
  const prices = {
    g: '308.25',
    t: '50.62',
    d: '264.48',
    cv: '172.93',
    pr: '62.08',
    r: '21.67',
    cot: '39.45',
    printed_cu: '919.47',
  };
  const row = {
    network_operator: 'CEDENAR',
    month,
    voltage_level: 1,
    asset_ownership: 'operator',
    ...prices,
  };
  const before = changed.priorComponents && { ...row, month: addMonths(month, -1), ...changed.priorComponents };
  const rows = [
    ...(changed.components === null ? [] : [{ ...row, ...changed.components }]),
    ...(before ? [before] : []),
  ];
  return frameOf({
    country: 'CO',
    market: 'regulated',
    period: month,
    thresholds: thresholdsOf(changed.settings ?? {}, month),
    components: rows.map((each) => componentsRow.parse(each)),
    cpi: (changed.cpi ?? ['2025-12', '2026-01']).map((of) => cpiRow.parse({ month: of, cpi: '100' })),
    priorTariffs: changed.priorTariff === false ? [] : (changed.priorTariffs ?? [aPriorTariff()]),
    kinds: new Set(),
    indices: [],
    sheets: [],
    agreements: [],
    spot: null,
    hasScarcityPrice: false,
    ...changed.rest,
  });
}

/** Codes that a rule reports. */
export function codesOf(rule: Rule, service: ServiceData, frame: Frame = aFrame()): readonly string[] {
  return rule.check(service, frame).map(({ code }) => code.replace('validation.', ''));
}
