import { decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';

/** DECIMAL columns arrive as exact plain text. */
const figure = z.string().transform((text) => decimal(text));
const provenance = { input_id: z.string().nullable(), file: z.string().nullable(), row: z.number().int().nullable() };

/** A segment of a service in the frozen snapshot (ADR 0001). Dates are text; `segment_until` is the day after the last. */
export const snapshotRow = z.object({
  ordinal: z.number().int(),
  service_id: z.string(),
  supply_point_id: z.string(),
  supply_point_code: z.string(),
  contract_code: z.string(),
  segment_from: z.string().nullable(),
  segment_until: z.string().nullable(),
  customer_id: z.string(),
  customer_code: z.string(),
  customer_name: z.string(),
  customer_id_type: z.string(),
  customer_id_number: z.string(),
  customer_email: z.string().nullable(),
  customer_phone: z.string().nullable(),
  customer_address: z.string().nullable(),
  municipality_code: z.string().nullable(),
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
export type SnapshotRow = z.infer<typeof snapshotRow>;

export const readingRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  meter: z.string(),
  previous_date: z.string(),
  previous_reading: figure,
  current_date: z.string(),
  current_reading: figure,
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
