// `npm run bench -- validation [--services 10000]`: every rule over telemetered services of one month of hours, batch by batch, two in flight, as the
// service does, against the bare reading of the same hours in the same run (floor.mjs: CSV to sorted Parquet). Half of the services are indexed, half
// follow the spot price; all have a year of history. Prints JSON; nothing here passes or fails. `ratio` is seconds over the bare reading.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { prepare } from '../../deploy/prepare.mjs';

const { values } = parseArgs({ allowPositionals: true, options: { services: { type: 'string', default: '10000' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.local', 'bench-validation');
const BATCH = 500;
const COMPANY = '0b000000-0000-4000-8000-000000000001';
const PERIOD = '2026-10';
const HOURS = 744;

prepare();
const { DuckDbColumnar } = await import('../../platform/dist/columnar/duckdb-columnar.js');
const { FileObjectStore } = await import('../../platform/dist/object-store/file-object-store.js');
const { ColumnarBatchReader } =
  await import('../../services/validation/dist/adapters/columnar/columnar-batch.reader.js');
const { checkBatch } = await import('../../services/validation/dist/application/check-batch.js');
const { RULES } = await import('../../services/validation/dist/domain/rules/catalogue.js');

rmSync(folder, { recursive: true, force: true });
const objects = new FileObjectStore(join(folder, 'objects'));
const columnar = new DuckDbColumnar({ folder: join(folder, 'columnar') });
const reader = new ColumnarBatchReader(objects, columnar);
try {
  const services = Number(values.services);
  const floor = await bareReading(services);
  const manifest = await freeze(services, floor.parquet);
  await run(manifest, 2 * BATCH); // warms code and caches; not measured
  const validation = await run(manifest, services);
  const rules = RULES.filter(({ markets }) => markets.includes('CO/unregulated')).length;
  const read = { rows: floor.rows, csvBytes: floor.csvBytes, seconds: floor.read };
  const out = { services, rules, bareReading: read, validation, ratio: round(validation.seconds / floor.read) };
  console.log(JSON.stringify(out, null, 2));
} finally {
  await columnar.close();
  rmSync(folder, { recursive: true, force: true });
}

/** CSV to sorted Parquet in bare DuckDB, on every core. */
async function bareReading(services) {
  const dir = join(folder, 'floor');
  const args = [
    '--services',
    String(services),
    '--kind',
    'hourly',
    '--hours',
    String(HOURS),
    '--http',
    '0',
    '--dir',
    dir,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools', 'bench', 'floor.mjs'), ...args], {
    cwd: root,
  });
  return { ...JSON.parse(stdout), parquet: join(dir, `hourly-${services}.parquet`) };
}

/** The wave as `customers` and `inputs` would freeze it, its readings those of the bare reading. */
async function freeze(services, parquet) {
  const place = `'0c000000-0000-4000-8000-000000000001' as input_id, 'f.csv' as file, 2 as "row"`;
  const each = `from range(1, ${services + 1}) t(i)`;
  const point = (i) => `'SP' || lpad((${i} - 1)::varchar, 7, '0')`;
  const sets = {
    snapshot: `i::integer as ordinal, 's' || i as service_id, 'p' || i as supply_point_id, ${point('i')} as supply_point_code, 'k' || i as contract_id, 'K' || i as contract_code,
      1 as segment, date '2026-10-01' as segment_from, date '2026-11-01' as segment_until, date '2025-01-01' as contract_from, null::date as contract_until, 'c' || i as customer_id,
      'C' || i as customer_code, 'Empresa ' || i as customer_name, 'NIT' as customer_id_type, (900000000 + i)::varchar as customer_id_number, 'a' || i || '@example.test' as customer_email,
      null::varchar as customer_phone, 'Calle 1 # 2-3' as customer_address, '25999' as municipality_code, 'telemetered' as metering, 'M' || i as meter, 8 as meter_digits,
      1::decimal(18,6) as meter_factor, 'BENCH' as network_operator, 2 as voltage_level, null::varchar as asset_ownership, 'commercial' as consumer_class, null::integer as stratum,
      null::integer as altitude_masl, 0::decimal(9,4) as contribution_exemption_pct, 'Frt' || lpad((i % 100000)::varchar, 5, '0') as sic_code,
      case i % 2 when 0 then 'FIXED_INDEXED' else 'SPOT_PLUS' end as price_mode, case i % 2 when 0 then 285 end::decimal(24,10) as base_price, case i % 2 when 0 then '2025-01' end as base_month,
      12::decimal(24,10) as margin, false as loss_factor_applies ${each}`,
    'co.hourly-readings': `(substr(punto_suministro, 3)::integer + 1)::integer as ordinal, ${place}, punto_suministro as supply_point_code, fecha_hora as starts_at, kwh_activa::decimal(18,6) as kwh,
      kvarh_inductiva::decimal(18,6) as inductive_kvarh, 0::decimal(18,6) as capacitive_kvarh, '${PERIOD}' as month from '${parquet}'`,
    'derived.consumption': `i::integer as ordinal, ${place}, strftime(date '2025-10-01' + to_months(m::integer), '%Y-%m') as month, (18000 + (i + m) % 900)::decimal(38,9) as kwh ${each}, range(12) u(m)`,
    'co.spot-price': `${place}, (date '2026-10-01' + (h // 24)::integer) as date, (h % 24)::integer as hour, (150 + (h * 37) % 900)::decimal(24,10) as price, '${PERIOD}' as month from range(${HOURS}) u(h)`,
    'co.scarcity-price': `${place}, '${PERIOD}' as month, 350::decimal(24,10) as lower, 700::decimal(24,10) as base, 865.22::decimal(24,10) as upper`,
    'co.ppi': `${place}, unnest(['2025-01', '${PERIOD}']) as month, unnest([178.42, 180.49])::decimal(24,10) as ppi, 'final' as status`,
    'co.unit-cost-components': `${place}, 'BENCH' as network_operator, unnest(['2026-09', '${PERIOD}']) as month, 2 as voltage_level, null::varchar as asset_ownership, 308.25::decimal(24,10) as g,
      55.95::decimal(24,10) as t, 165.37::decimal(24,10) as d, 172.93::decimal(24,10) as cv, 21.09::decimal(24,10) as pr, 30.64::decimal(24,10) as r, 38.73::decimal(24,10) as cot,
      null::decimal(24,10) as printed_cu`,
  };
  const refs = await columnar.session([parquet], async (session) => {
    const written = {};
    for (const [kind, select] of Object.entries(sets)) {
      const path = `${session.folder}/made.parquet`;
      const order = select.includes(' as ordinal') ? ' order by ordinal' : '';
      await session.run(
        `copy (select ${select}${order}) to '${path}' (format parquet, compression zstd, row_group_size 122880)`,
      );
      written[kind] = await put({ path }, '.parquet');
    }
    return written;
  });
  const { snapshot, ...data } = refs;
  return await put(
    json({
      format: 1,
      country: 'CO',
      market: 'unregulated',
      period: PERIOD,
      snapshot: plain(snapshot),
      settings: plain(await put(json({}), '.json')),
      data: Object.entries(data).map(([kind, object]) => ({ kind, object: plain(object), inputs: [] })),
      formulas: [],
    }),
    '.json',
  );
}

/** Reads and checks the wave, two batches in flight. */
async function run(manifest, services) {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const found = {};
  let next = 1;
  let checked = 0;
  const lane = async () => {
    for (let from = next; from <= services; from = next) {
      next = from + BATCH;
      const ordinals = Array.from({ length: Math.min(BATCH, services - from + 1) }, (_, at) => from + at);
      const batch = await checkBatch(await reader.read(manifest, ordinals));
      if (batch.some(({ outcome }) => outcome !== 'passed')) throw new Error(JSON.stringify(batch[0].findings));
      for (const { code } of batch.flatMap(({ findings }) => findings)) found[code] = (found[code] ?? 0) + 1;
      checked += batch.length;
    }
  };
  await Promise.all([lane(), lane()]);
  const seconds = round((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(cpu);
  return {
    services: checked,
    seconds,
    servicesPerSecond: Math.round(checked / seconds),
    cpuSecondsOfProcess: round((user + system) / 1e6),
    findings: found,
  };
}

function json(value) {
  return new TextEncoder().encode(JSON.stringify(value));
}
function plain({ size, ...rest }) {
  return { ...rest, size: Number(size) };
}
function put(content, suffix) {
  return objects.put('kantia-derived', content, { prefix: `${COMPANY}/`, suffix });
}
function round(value) {
  return Math.round(value * 1000) / 1000;
}
