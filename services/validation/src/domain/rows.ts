import { decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';

/** DECIMAL columns arrive as exact plain text, dates as `YYYY-MM-DD`. */
const figure = z.string().transform((text) => decimal(text));
/** Columns of one country, or that older files lack. */
const optionalText = z.string().nullable().default(null);
const optionalFigure = figure.nullable().default(null);
const optionalFlag = z.boolean().nullable().default(null);

const customer = {
  customer_name: optionalText,
  customer_id_type: optionalText,
  customer_id_number: optionalText,
  customer_email: optionalText,
  customer_address: optionalText,
  municipality_code: optionalText,
};

const colombian = {
  voltage_level: z.number().int().nullable(),
  asset_ownership: z.string().nullable(),
  consumer_class: z.string().nullable(),
  stratum: z.number().int().nullable(),
  altitude_masl: z.number().int().nullable(),
  contribution_exemption_pct: optionalFigure,
  sic_code: optionalText,
  price_mode: optionalText,
  base_price: optionalFigure,
  base_month: optionalText,
  contracted_energy_kwh_h: optionalFigure,
  cap_kwh_h: optionalFigure,
  margin: optionalFigure,
  price_minimum: optionalFigure,
  price_maximum: optionalFigure,
  fixed_pct: optionalFigure,
  discount_pct: optionalFigure,
  loss_factor_applies: optionalFlag,
};

const peruvian = {
  tariff_option: z.string().nullable(),
  electric_system: optionalText,
  residential: optionalFlag,
  contracted_power_kw: optionalFigure,
  supply_voltage: optionalText,
  reference_bar: optionalText,
  supply_bar: optionalText,
  demand_area: optionalText,
  price_currency: optionalText,
  energy_price_peak: optionalFigure,
  energy_price_off_peak: optionalFigure,
  power_price: optionalFigure,
  billable_power: optionalText,
  index_weights: optionalText,
  index_bases: optionalText,
  exchange_rate_rule: optionalText,
  power_minimum_pct: optionalFigure,
  tolerance_pct: optionalFigure,
  excess_multiplier: optionalFigure,
  pemt: optionalFigure,
  ppmt: optionalFigure,
};

/** What the rules read of a segment of the frozen snapshot (ADR 0001); `segment_until` is the day after the last. */
export const snapshotRow = z.object({
  ordinal: z.number().int(),
  service_id: z.string(),
  supply_point_code: z.string(),
  contract_code: z.string(),
  segment: z.number().int().default(1),
  segment_from: z.string().nullable(),
  segment_until: z.string().nullable(),
  contract_from: z.string().nullable(),
  contract_until: z.string().nullable(),
  metering: z.string(),
  meter: z.string().nullable(),
  meter_digits: z.number().int().nullable(),
  meter_factor: figure.nullable(),
  network_operator: z.string().nullable(),
  ...customer,
  ...colombian,
  ...peruvian,
});
export type SnapshotRow = z.infer<typeof snapshotRow>;

/** A register between two readings. Colombian files have one register of energy; in Peru those of power show kW in `current_reading`. */
export const readingRow = z.object({
  ordinal: z.number().int(),
  meter: z.string(),
  register: z.string().nullable().default('EA'),
  previous_date: z.string(),
  previous_reading: figure,
  current_date: z.string(),
  current_reading: figure,
  reading_type: z.string().nullable().default(null),
  factor: optionalFigure,
  inductive_kvarh: optionalFigure,
});
export type ReadingRow = z.infer<typeof readingRow>;

export const componentsRow = z.object({
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
  printed_cu: figure.nullable(),
});
export type ComponentsRow = z.infer<typeof componentsRow>;

export const cpiRow = z.object({ month: z.string(), cpi: figure });
export type CpiRow = z.infer<typeof cpiRow>;

export const priorTariffRow = z.object({
  network_operator: z.string(),
  asset_ownership: z.string().nullable(),
  e1: figure,
  e2: figure,
});
export type PriorTariffRow = z.infer<typeof priorTariffRow>;

export const consumptionRow = z.object({ ordinal: z.number().int(), month: z.string(), kwh: figure });
export type ConsumptionRow = z.infer<typeof consumptionRow>;

export const arrearsRow = z.object({ ordinal: z.number().int(), concept: z.string(), value: figure });
export type ArrearsRow = z.infer<typeof arrearsRow>;

/** A kind that has some row for the service. */
export const measuredRow = z.object({ ordinal: z.number().int(), kind: z.string() });

/** A price index of a month; Colombia has one (`PPI`). */
export const indexRow = z.object({
  index_code: z.string(),
  month: z.string(),
  value: figure,
  status: z.string().nullable(),
});
export type IndexRow = z.infer<typeof indexRow>;

export const sheetRow = z.object({
  network_operator: z.string(),
  electric_system: z.string(),
  tariff_option: z.string(),
  charge: z.string(),
  rating: z.string().nullable(),
  range_from: figure.nullable(),
  value: figure,
  valid_from: z.string(),
});
export type SheetRow = z.infer<typeof sheetRow>;

/** A set of a municipality's agreement. */
export const agreementRow = z.object({ kind: z.string(), municipality_code: z.string(), valid_from: z.string() });
export type AgreementRow = z.infer<typeof agreementRow>;

/** Hours of the period that have a spot price, and the first that has none. */
export const spotRow = z.object({ hours: z.number().int(), first_missing: z.string().nullable() });
export type SpotRow = z.infer<typeof spotRow>;

/** Days of the service that have a loss factor, the first that has none, and the greatest factor. */
export const lossRow = z.object({
  ordinal: z.number().int(),
  missing: z.number().int(),
  first_missing: z.string().nullable(),
  greatest: figure.nullable(),
});
export type LossRow = z.infer<typeof lossRow>;

/** What the intervals of a telemetered segment say together; times are the start of an interval, local. */
export const profileRow = z.object({
  ordinal: z.number().int(),
  segment: z.number().int(),
  expected: z.number().int(),
  present: z.number().int(),
  repeated: z.number().int(),
  first_missing: z.string().nullable(),
  kwh: figure,
  greatest: figure.nullable(),
  least: figure.nullable(),
  negatives: z.number().int(),
  zeros: z.number().int(),
  /** A character for each interval of the segment, `1` where it was zero; null where there are few. */
  zero_slots: z.string().nullable(),
  kvarh: figure.nullable(),
  with_kvarh: z.number().int(),
});
export type ProfileRow = z.infer<typeof profileRow>;
