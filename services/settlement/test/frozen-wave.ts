import type { ObjectRef } from '@kantia/contracts/object-ref';
import { Columnar } from '@kantia/platform/ports/columnar';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';

/** Rows of each data set as SQL over `i` from 1 to `services`: strata 1 to 6 in turn, 100 + i kWh, every hundredth without a reading. */
const SETS = {
  snapshot: `i::integer as ordinal, uuid_of(1, i) as service_id, uuid_of(2, i) as supply_point_id, 'P' || lpad(i::varchar, 5, '0') as supply_point_code,
    uuid_of(3, i) as contract_id, 'K' || lpad(i::varchar, 5, '0') as contract_code, 1 as segment, date '2026-02-01' as segment_from,
    date '2026-03-01' as segment_until, date '2025-01-01' as contract_from, null::date as contract_until, uuid_of(4, i) as customer_id,
    'C' || i as customer_code, 'Cliente ' || i as customer_name, 'CC' as customer_id_type, i::varchar as customer_id_number,
    null::varchar as customer_email, null::varchar as customer_phone, null::varchar as customer_address, '52001' as municipality_code,
    'manual' as metering, 'M' || i as meter, 6 as meter_digits, 1::decimal(18,6) as meter_factor, 'CEDENAR' as network_operator, 1 as voltage_level,
    'operator' as asset_ownership, 'residential' as consumer_class, (1 + i % 6)::integer as stratum, 2527 as altitude_masl, false as subnormal,
    null::decimal(9,4) as contribution_exemption_pct`,
  'co.register-readings': `i::integer as ordinal, null::varchar as input_id, 'r.csv' as file, (i + 1)::integer as "row", 'M' || i as meter,
    date '2026-01-31' as previous_date, 1000::decimal(18,6) as previous_reading, date '2026-02-28' as "current_date",
    (1100 + i)::decimal(18,6) as current_reading, 'real' as reading_type, null::decimal(18,6) as inductive_kvarh,
    null::decimal(18,6) as capacitive_kvarh, '2026-02' as month`,
  'co.unit-cost-components': `null::varchar as input_id, 'c.csv' as file, 2 as "row", 'CEDENAR' as network_operator, '2026-02' as month, 1 as voltage_level,
    'operator' as asset_ownership, 308.25::decimal(24,10) as g, 50.62::decimal(24,10) as t, 264.48::decimal(24,10) as d, 172.93::decimal(24,10) as cv,
    62.08::decimal(24,10) as pr, 21.67::decimal(24,10) as r, 39.45::decimal(24,10) as cot, 919.47::decimal(24,10) as printed_cu`,
  'co.cpi': `null::varchar as input_id, 'i.csv' as file, (i + 1)::integer as "row", case i when 1 then '2025-12' else '2026-01' end as month,
    (case i when 1 then 12802.32 else 12953.66 end)::decimal(24,10) as cpi`,
  'co.prior-residential-tariffs': `null::varchar as input_id, 't.csv' as file, 2 as "row", 'CEDENAR' as network_operator, '2026-01' as month,
    'operator' as asset_ownership, 437.55::decimal(24,10) as e1, 546.93::decimal(24,10) as e2`,
} as const;

const ROWS: Readonly<Record<string, number>> = {
  'co.unit-cost-components': 1,
  'co.cpi': 2,
  'co.prior-residential-tariffs': 1,
};

export interface FrozenWave {
  readonly manifest: ObjectRef;
  readonly ordinals: readonly number[];
}

/** Freezes a wave as `customers`, `inputs` and `cycles` do. */
export async function freezeWave(
  { objects, columnar }: { objects: ObjectStore; columnar: Columnar },
  { company, services, formulas }: { company: string; services: number; formulas: readonly string[] },
): Promise<FrozenWave> {
  const plain = ({ size, ...rest }: ObjectRef) => ({ ...rest, size: Number(size) });
  const put = (value: unknown) =>
    objects.put(BUCKETS.derived, new TextEncoder().encode(JSON.stringify(value)), {
      prefix: `${company}/`,
      suffix: '.json',
    });
  const refs = await columnar.session([], async (session) => {
    await session.run(
      `create temp macro uuid_of(sort, i) as lpad(sort::varchar, 8, '0') || '-0000-4000-8000-' || lpad(i::varchar, 12, '0')`,
    );
    const written = new Map<string, ObjectRef>();
    for (const [kind, select] of Object.entries(SETS)) {
      const path = `${session.folder}/${kind}.parquet`;
      const missing = kind === 'co.register-readings' ? 'where i % 100 <> 0' : '';
      await session.run(
        `copy (select ${select} from range(1, ${(ROWS[kind] ?? services) + 1}) as numbers(i) ${missing} order by i) to '${path}' (format parquet)`,
      );
      written.set(kind, await objects.put(BUCKETS.derived, { path }, { prefix: `${company}/`, suffix: '.parquet' }));
    }
    return written;
  });
  const settings = await put({
    rounding: { payableStep: '10', tariffDecimals: 2 },
    registerStraddle: 'last-day',
    deviation: { sigmas: '3', sampleSigma: true },
  });
  const snapshot = refs.get('snapshot');
  if (!snapshot) throw new Error('no snapshot');
  const data = [...refs]
    .filter(([kind]) => kind !== 'snapshot')
    .map(([kind, object]) => ({ kind, object: plain(object), inputs: [] }));
  const manifest = await put({
    format: 1,
    country: 'CO',
    market: 'regulated',
    period: '2026-02',
    snapshot: plain(snapshot),
    settings: plain(settings),
    data,
    formulas,
  });
  return { manifest, ordinals: Array.from({ length: services }, (_, index) => index + 1) };
}
