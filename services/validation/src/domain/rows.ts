import { decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';

/** DECIMAL columns arrive as exact plain text, dates as `YYYY-MM-DD`. */
const figure = z.string().transform((text) => decimal(text));

/** What the rules read of a segment of the frozen snapshot (ADR 0001); `segment_until` is the day after the last. */
export const snapshotRow = z.object({
  ordinal: z.number().int(),
  service_id: z.string(),
  supply_point_code: z.string(),
  contract_code: z.string(),
  segment_from: z.string().nullable(),
  segment_until: z.string().nullable(),
  contract_from: z.string().nullable(),
  contract_until: z.string().nullable(),
  metering: z.string(),
  tariff_option: z.string().nullable(),
  meter: z.string().nullable(),
  meter_digits: z.number().int().nullable(),
  meter_factor: figure.nullable(),
  network_operator: z.string().nullable(),
  voltage_level: z.number().int().nullable(),
  asset_ownership: z.string().nullable(),
  consumer_class: z.string().nullable(),
  stratum: z.number().int().nullable(),
  altitude_masl: z.number().int().nullable(),
});
export type SnapshotRow = z.infer<typeof snapshotRow>;

export const readingRow = z.object({
  ordinal: z.number().int(),
  meter: z.string(),
  previous_date: z.string(),
  previous_reading: figure,
  current_date: z.string(),
  current_reading: figure,
  reading_type: z.string().nullable(),
});
export type ReadingRow = z.infer<typeof readingRow>;

export const componentsRow = z.object({
  network_operator: z.string(),
  voltage_level: z.number().int(),
  asset_ownership: z.string().nullable(),
  g: figure,
  t: figure,
  d: figure,
  cv: figure,
  pr: figure,
  r: figure,
  cot: figure,
  printed_cu: figure.nullable(),
});
export type ComponentsRow = z.infer<typeof componentsRow>;

export const cpiRow = z.object({ month: z.string(), cpi: figure });
export type CpiRow = z.infer<typeof cpiRow>;

export const priorTariffRow = z.object({ network_operator: z.string(), asset_ownership: z.string().nullable() });
export type PriorTariffRow = z.infer<typeof priorTariffRow>;

export const consumptionRow = z.object({ ordinal: z.number().int(), month: z.string(), kwh: figure });
export type ConsumptionRow = z.infer<typeof consumptionRow>;

/** A kind that has some row for the service. */
export const measuredRow = z.object({ ordinal: z.number().int(), kind: z.string() });
