import { z } from 'zod';
import { columnsOf, figure, provenance } from '../row.js';
import { segmentsSet, sharedSet, type DataSet, type ServiceRows as RowsOf, type WaveRows } from '../data-set.js';
import { HOLIDAYS, NO_HOLIDAYS, profileColumns } from '../pe-common/profile.js';
import { commonSegment, peCommonSets } from '../pe-common/sets.js';
import { COINCIDENT_SQL, determinantsSql, TOLL_ENERGY_SQL } from './profile-sql.js';

/** A segment of a service in the frozen snapshot (ADR 0001). Dates are text; `segment_until` is the day after the last. */
export const segmentRow = z.object({
  ...commonSegment,
  segment: z.number().int(),
  supply_voltage: z.string().nullable(),
  reference_bar: z.string().nullable(),
  supply_bar: z.string().nullable(),
  demand_area: z.string().nullable(),
  price_currency: z.string().nullable(),
  energy_price_peak: figure.nullable(),
  energy_price_off_peak: figure.nullable(),
  power_price: figure.nullable(),
  billable_power: z.string().nullable(),
  contracted_power_kw: figure.nullable(),
  power_minimum_pct: figure.nullable(),
  tolerance_pct: figure.nullable(),
  excess_multiplier: figure.nullable(),
  pays_distribution_toll: z.boolean().nullable(),
  pemt: figure.nullable(),
  ppmt: figure.nullable(),
  index_weights: z.string().nullable(),
  index_bases: z.string().nullable(),
  exchange_rate_rule: z.string().nullable(),
  excludes_sundays_holidays: z.boolean().nullable(),
});
export type SegmentRow = z.infer<typeof segmentRow>;

/** Determinants of the profile in a segment; its place is that of the first interval. */
export const profileRow = z.object(profileColumns);
export type ProfileRow = z.infer<typeof profileRow>;

const tollEnergyRow = z.object({
  ordinal: z.number().int(),
  segment: z.number().int(),
  valid_from: z.string(),
  kwh: figure,
});
export type TollEnergyRow = z.infer<typeof tollEnergyRow>;

const coincidentRow = z.object({ ...provenance, ordinal: z.number().int(), kw: figure });

const mainTollRow = z.object({ ...provenance, component: z.string(), value: figure, valid_from: z.string() });
export type MainTollRow = z.infer<typeof mainTollRow>;

const secondaryTollRow = z.object({
  ...provenance,
  demand_area: z.string(),
  voltage: z.string(),
  value: figure,
  valid_from: z.string(),
});
export type SecondaryTollRow = z.infer<typeof secondaryTollRow>;

const distributionTollRow = z.object({
  ...provenance,
  network_operator: z.string(),
  vad_peak: figure,
  vad_off_peak: figure,
  fbp: figure,
  valid_from: z.string(),
});
export type DistributionTollRow = z.infer<typeof distributionTollRow>;

const lossFactorsRow = z.object({
  ...provenance,
  month: z.string(),
  reference_bar: z.string(),
  supply_bar: z.string(),
  energy_factor: figure,
  power_factor: figure,
});
export type LossFactorsRow = z.infer<typeof lossFactorsRow>;

const exchangeRateRow = z.object({ ...provenance, date: z.string(), sell: figure });
export type ExchangeRateRow = z.infer<typeof exchangeRateRow>;

const priceIndexRow = z.object({
  ...provenance,
  month: z.string(),
  index_code: z.string(),
  value: figure,
  status: z.string(),
});
export type PriceIndexRow = z.infer<typeof priceIndexRow>;

const systemPeakRow = z.object({ ...provenance, month: z.string(), version: z.number().int() });
const holidayRow = z.object({ date: z.string() });

function profileSet<S extends z.ZodObject>(row: S, shared: readonly string[], sql: string): DataSet<S, 'service'> {
  return { per: 'service', points: ['pe.load-profile'], shared, sql, row };
}

/** The highest version of the month for each point. */
const COINCIDENT_POWER_SQL = `select ${columnsOf(coincidentRow)} from "pe.coincident-power", frame where month = frame.period
  qualify row_number() over (partition by ordinal order by version desc) = 1`;

export const peFreeSets = {
  ...peCommonSets,
  segments: segmentsSet(segmentRow),
  profile: profileSet(profileRow, [], determinantsSql({ holidays: NO_HOLIDAYS, where: 'true' })),
  /** The same again for who counts Sundays and holidays off peak, where holidays are loaded. */
  profileWithHolidays: profileSet(
    profileRow,
    ['pe.holidays'],
    determinantsSql({ holidays: HOLIDAYS, where: 'excludes_sundays_holidays' }),
  ),
  tollEnergy: profileSet(tollEnergyRow, ['pe.secondary-toll'], TOLL_ENERGY_SQL),
  coincidentReading: profileSet(coincidentRow, ['pe.system-peak'], COINCIDENT_SQL),
  coincidentPower: {
    per: 'service',
    points: ['pe.coincident-power'],
    shared: [],
    sql: COINCIDENT_POWER_SQL,
    row: coincidentRow,
  } satisfies DataSet<typeof coincidentRow, 'service'>,
  mainTolls: sharedSet('pe.main-toll', mainTollRow),
  secondaryTolls: sharedSet('pe.secondary-toll', secondaryTollRow),
  distributionTolls: sharedSet('pe.distribution-toll', distributionTollRow),
  lossFactors: sharedSet('pe.loss-factors', lossFactorsRow),
  exchangeRates: sharedSet('pe.exchange-rate', exchangeRateRow),
  priceIndices: sharedSet('pe.price-indices', priceIndexRow),
  systemPeaks: sharedSet('pe.system-peak', systemPeakRow),
  holidays: sharedSet('pe.holidays', holidayRow),
} as const;
export type ServiceRows = RowsOf<typeof peFreeSets>;
export type SharedRows = WaveRows<typeof peFreeSets>;
