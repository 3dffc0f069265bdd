import { z } from 'zod';
import { coCommonSets } from '../co-common/sets.js';
import type { ServiceRows as RowsOf, WaveRows as SharedRowsOf } from '../data-set.js';
import { OF_PERIOD, segmentsSet, sharedSet, type DataSet } from '../data-set.js';
import { figure, provenance } from '../row.js';

/** A segment of a service in the frozen snapshot (ADR 0001). Dates are text; `segment_until` is the day after the last. */
export const segmentRow = z.object({
  ordinal: z.number().int(),
  segment: z.number().int(),
  supply_point_code: z.string(),
  municipality_code: z.string().nullable(),
  contract_code: z.string(),
  segment_from: z.string().nullable(),
  segment_until: z.string().nullable(),
  metering: z.string().nullable(),
  meter: z.string().nullable(),
  meter_digits: z.number().int().nullable(),
  meter_factor: figure.nullable(),
  network_operator: z.string().nullable(),
  voltage_level: z.number().int().nullable(),
  asset_ownership: z.string().nullable(),
  consumer_class: z.string().nullable(),
  stratum: z.number().int().nullable(),
  altitude_masl: z.number().int().nullable(),
  subnormal: z.boolean().nullable(),
  contribution_exemption_pct: figure.nullable(),
});
export type SegmentRow = z.infer<typeof segmentRow>;

export const readingRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  meter: z.string(),
  previous_date: z.string(),
  previous_reading: figure,
  current_date: z.string(),
  current_reading: figure,
  // Readings that were frozen before these columns existed lack them.
  inductive_kvarh: figure.nullable().default(null),
  capacitive_kvarh: figure.nullable().default(null),
});
export type ReadingRow = z.infer<typeof readingRow>;

export const componentsRow = z.object({
  ...provenance,
  network_operator: z.string(),
  month: z.string(),
  voltage_level: z.number().int(),
  asset_ownership: z.string().nullable(),
  g: figure,
  t: figure,
  d: figure,
  cv: figure,
  pr: figure,
  r: figure,
  cot: figure,
});
export type ComponentsRow = z.infer<typeof componentsRow>;

export const cpiRow = z.object({ ...provenance, month: z.string(), cpi: figure });
export type CpiRow = z.infer<typeof cpiRow>;

export const priorTariffRow = z.object({
  ...provenance,
  network_operator: z.string(),
  month: z.string(),
  asset_ownership: z.string().nullable(),
  e1: figure,
  e2: figure,
});
export type PriorTariffRow = z.infer<typeof priorTariffRow>;

export const coRegulatedSets = {
  ...coCommonSets,
  segments: segmentsSet(segmentRow),
  readings: {
    per: 'service',
    points: ['co.register-readings'],
    shared: [],
    sql: `select * from "co.register-readings" where ${OF_PERIOD}`,
    row: readingRow,
  },
  components: sharedSet('co.unit-cost-components', componentsRow),
  cpi: sharedSet('co.cpi', cpiRow),
  priorTariffs: sharedSet('co.prior-residential-tariffs', priorTariffRow),
} as const satisfies Readonly<Record<string, DataSet>>;
export type ServiceRows = RowsOf<typeof coRegulatedSets>;
export type SharedRows = SharedRowsOf<typeof coRegulatedSets>;
