import { z } from 'zod';
import {
  OF_PERIOD,
  pointSet,
  segmentsSet,
  sharedSet,
  type DataSet,
  type ServiceRows as RowsOf,
  type WaveRows,
} from '../data-set.js';
import { profileColumns } from '../pe-common/profile.js';
import { commonSegment, peCommonSets } from '../pe-common/sets.js';
import { figure, provenance } from '../row.js';
import { PROFILE_SQL, PROFILE_WITH_HOLIDAYS_SQL } from './profile-sql.js';

/** A segment of a service in the frozen snapshot (ADR 0001). Dates are text; `segment_until` is the day after the last. */
const segmentRow = z.object({
  ...commonSegment,
  segment: z.number().int(),
  contract_from: z.string().nullable(),
  typical_sector: z.string().nullable(),
  tariff_option: z.string().nullable(),
  residential: z.boolean().nullable(),
  fose_excluded: z.boolean().nullable(),
  metered_at_low_voltage: z.boolean().nullable(),
  contracted_power_kw: figure.nullable(),
  power_mode: z.string().nullable(),
  excludes_sundays_holidays: z.boolean().nullable(),
});
export type SegmentRow = z.infer<typeof segmentRow>;

const readingRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  meter: z.string(),
  register: z.string(),
  previous_date: z.string(),
  previous_reading: figure,
  current_date: z.string(),
  current_reading: figure,
  factor: figure.nullable(),
});
export type ReadingRow = z.infer<typeof readingRow>;

const demandRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  month: z.string(),
  md: figure.nullable(),
  md_peak: figure.nullable(),
  md_off_peak: figure.nullable(),
});
export type DemandRow = z.infer<typeof demandRow>;

const sheetRow = z.object({
  ...provenance,
  network_operator: z.string(),
  electric_system: z.string(),
  tariff_option: z.string(),
  charge: z.string(),
  rating: z.string().nullable(),
  range_from: figure.nullable(),
  range_until: figure.nullable(),
  unit: z.string(),
  value: figure,
  valid_from: z.string(),
});
export type SheetRow = z.infer<typeof sheetRow>;

const quotaRow = z.object({
  ...provenance,
  network_operator: z.string(),
  electric_system: z.string(),
  range_from: figure.nullable(),
  range_until: figure.nullable(),
  quota: figure,
  month: z.string(),
});
export type QuotaRow = z.infer<typeof quotaRow>;

const holidayRow = z.object({ date: z.string() });

/** A piece of a profile: the days between two dates at which contract or sheet change. */
const profileRow = z.object({ ...profileColumns, piece_from: z.string(), piece_until: z.string() });
export type ProfileRow = z.infer<typeof profileRow>;

function profileSet(shared: readonly string[], sql: string): DataSet<typeof profileRow, 'service'> {
  return { per: 'service', points: ['pe.load-profile'], shared: ['pe.tariff-sheet', ...shared], sql, row: profileRow };
}

export const peRegulatedSets = {
  ...peCommonSets,
  segments: segmentsSet(segmentRow),
  readings: pointSet('pe.register-readings', readingRow, OF_PERIOD),
  demands: pointSet('pe.demand-history', demandRow),
  profile: profileSet([], PROFILE_SQL),
  /** The same again for who counts holidays off peak, where holidays are loaded. */
  profileWithHolidays: profileSet(['pe.holidays'], PROFILE_WITH_HOLIDAYS_SQL),
  sheet: sharedSet('pe.tariff-sheet', sheetRow),
  quotas: sharedSet('pe.lighting-quota', quotaRow),
  holidays: sharedSet('pe.holidays', holidayRow),
} as const;
export type ServiceRows = RowsOf<typeof peRegulatedSets>;
export type SharedRows = WaveRows<typeof peRegulatedSets>;
