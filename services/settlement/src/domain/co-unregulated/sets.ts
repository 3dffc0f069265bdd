import { z } from 'zod';
import { HOURLY } from '../co-common/profile.js';
import { coCommonSets } from '../co-common/sets.js';
import { componentsRow } from '../co-regulated/sets.js';
import {
  OF_PERIOD,
  pointSet,
  segmentsSet,
  sharedSet,
  type DataSet,
  type ServiceRows as RowsOf,
  type WaveRows as SharedRowsOf,
} from '../data-set.js';
import { figure, provenance } from '../row.js';
import { spotSql, STN_SQL } from './priced-sql.js';

const segmentRow = z.object({
  ordinal: z.number().int(),
  segment: z.number().int(),
  supply_point_code: z.string(),
  contract_code: z.string(),
  segment_from: z.string().nullable(),
  segment_until: z.string().nullable(),
  municipality_code: z.string().nullable(),
  metering: z.string().nullable(),
  meter: z.string().nullable(),
  meter_digits: z.number().int().nullable(),
  meter_factor: figure.nullable(),
  network_operator: z.string().nullable(),
  voltage_level: z.number().int().nullable(),
  asset_ownership: z.string().nullable(),
  consumer_class: z.string().nullable(),
  stratum: z.number().int().nullable(),
  contribution_exemption_pct: figure.nullable(),
  price_mode: z.string().nullable(),
  base_price: figure.nullable(),
  base_month: z.string().nullable(),
  contracted_energy_kwh_h: figure.nullable(),
  cap_kwh_h: figure.nullable(),
  margin: figure.nullable(),
  price_minimum: figure.nullable(),
  price_maximum: figure.nullable(),
  fixed_pct: figure.nullable(),
  discount_pct: figure.nullable(),
  retail_charge_cop_kwh: figure.nullable(),
  loss_factor_applies: z.boolean().nullable(),
});
export type SegmentRow = z.infer<typeof segmentRow>;

const readingRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  meter: z.string(),
  previous_date: z.string(),
  previous_reading: figure,
  current_date: z.string(),
  current_reading: figure,
  inductive_kvarh: figure.nullable(),
  capacitive_kvarh: figure.nullable(),
});
export type ReadingRow = z.infer<typeof readingRow>;

/** What a segment that is priced at the STN measured there; the place is that of its loss factors. */
const stnRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  segment: z.number().int(),
  kwh: figure,
  first_unfactored: z.string().nullable(),
});
export type StnRow = z.infer<typeof stnRow>;

/** Sums over the hours that a segment pays at the spot price. */
const spotRow = z.object({
  ordinal: z.number().int(),
  segment: z.number().int(),
  spot_hours: z.number().int(),
  spot_kwh: figure,
  spot_value: figure,
  spot_value_low: figure,
  spot_prices: figure,
  first_unpriced: z.string().nullable(),
});
export type SpotRow = z.infer<typeof spotRow>;

const ppiRow = z.object({ ...provenance, month: z.string(), ppi: figure, status: z.string() });
export type PpiRow = z.infer<typeof ppiRow>;
const scarcityRow = z.object({ ...provenance, month: z.string(), lower: figure, base: figure, upper: figure });
export type ScarcityRow = z.infer<typeof scarcityRow>;
const otherChargeRow = z.object({ ...provenance, month: z.string(), concept: z.string(), value: figure });

const FACTORS = 'co.boundary-loss-factors';
const SPOT = ['co.spot-price', 'co.scarcity-price'];
const ofMonth = 'month = (select period from frame)';

export const coUnregulatedSets = {
  ...coCommonSets,
  segments: segmentsSet(segmentRow),
  readings: pointSet('co.register-readings', readingRow, OF_PERIOD),
  atStn: { per: 'service', points: [HOURLY, FACTORS], shared: [], sql: STN_SQL, row: stnRow },
  spot: { per: 'service', points: [HOURLY], shared: SPOT, sql: spotSql('boundary'), row: spotRow },
  spotAtStn: { per: 'service', points: [HOURLY, FACTORS], shared: SPOT, sql: spotSql('stn'), row: spotRow },
  components: sharedSet('co.unit-cost-components', componentsRow, ofMonth),
  ppi: sharedSet('co.ppi', ppiRow),
  scarcity: sharedSet('co.scarcity-price', scarcityRow, ofMonth),
  otherCharges: sharedSet('co.other-charges', otherChargeRow, ofMonth),
  spotPrices: sharedSet(
    'co.spot-price',
    z.object(provenance),
    `${ofMonth} qualify row_number() over (order by date, hour) = 1`,
  ),
} as const satisfies Readonly<Record<string, DataSet>>;
export type ServiceRows = RowsOf<typeof coUnregulatedSets>;
export type SharedRows = SharedRowsOf<typeof coUnregulatedSets>;
