// `npm run bench -- engine [--services 10000] [--threads 1]`: determinants and lines of telemetered services, 744 hourly readings each, in the
// threads of one process and their DuckDB children, as the service settles and verifies, against the bare parts of the same run: DuckDB
// summing the same file, and the formulas with explanation and hash on rows that are there (formulas-thread.mjs, a thread for each core).
// Prints JSON; nothing here passes or fails.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare } from '../../deploy/prepare.mjs';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    services: { type: 'string', default: '10000' },
    large: { type: 'string', default: '50000' },
    // As the service by default: while the thread prices a batch its DuckDB child sums the next one, so two cores have work.
    threads: { type: 'string', default: '1' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.local', 'bench-engine');
const BATCH = 500;
const COMPANY = '0b000000-0000-4000-8000-000000000001';
const PERIOD = '2026-10';

prepare();
// Of the workspace that uses it.
const { Piscina } = createRequire(new URL('../../services/settlement/package.json', import.meta.url))('piscina');
const { DuckDbColumnar } = await import('../../platform/dist/columnar/duckdb-columnar.js');
const { FileObjectStore } = await import('../../platform/dist/object-store/file-object-store.js');
const { ThreadedBatchWork } = await import('../../services/settlement/dist/adapters/threads/threaded-batch-work.js');
const { codesInForce } = await import('../../services/settlement/dist/domain/markets.js');

rmSync(folder, { recursive: true, force: true });
const objects = new FileObjectStore(join(folder, 'objects'));
const columnar = new DuckDbColumnar({ folder: join(folder, 'columnar') });
const threads = Number(values.threads);
const settings = {
  COLUMNAR_DIR: join(folder, 'threads'),
  COLUMNAR_MEMORY_MB: 192,
  COLUMNAR_THREADS: 1,
  COLUMNAR_SESSIONS_MAX: 1,
  OBJECT_STORE_URL: `file://${join(folder, 'objects')}`,
  OBJECT_STORE_CACHE_DIR: undefined,
  OBJECT_STORE_CACHE_BYTES: 1,
};
const work = new ThreadedBatchWork(threads, settings);
try {
  await run(await freeze(4 * BATCH), 4 * BATCH); // warms code and caches; not measured
  const services = Number(values.services);
  const wave = await freeze(services);
  const engine = await run(wave, services);
  const bare = await bareAggregation(wave);
  const formulas = await formulasAlone(wave, services);
  const large = Number(values.large);
  const flat = large > 0 ? await run(await freeze(large), large) : null;
  const out = {
    cores: availableParallelism(),
    threads,
    services,
    readings: services * 744,
    engine,
    bareAggregationSeconds: bare,
    formulas,
    ratio: round(engine.seconds / (bare + formulas.seconds)),
    large: flat,
  };
  console.log(JSON.stringify(out, null, 2));
} finally {
  await work.onApplicationShutdown();
  await columnar.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A wave of unregulated Colombian services, half of them indexed and half at the hourly spot price, as `inputs` would freeze it. */
async function freeze(services) {
  const provenance = `'0c000000-0000-4000-8000-000000000001' as input_id, 'f.csv' as file, 2 as "row"`;
  const sets = {
    snapshot: `i::integer as ordinal, 's' || i as service_id, 'p' || i as supply_point_id, 'P' || lpad(i::varchar, 6, '0') as supply_point_code, 'k' || i as contract_id,
      'K' || i as contract_code, 1 as segment, date '2026-10-01' as segment_from, date '2026-11-01' as segment_until, date '2025-01-01' as contract_from, null::date as contract_until,
      'c' || i as customer_id, 'C' || i as customer_code, 'Empresa ' || i as customer_name, 'NIT' as customer_id_type, '900' || i as customer_id_number, null::varchar as customer_email,
      null::varchar as customer_phone, null::varchar as customer_address, '25999' as municipality_code, 'telemetered' as metering, 'M' || i as meter, 8 as meter_digits, 1::decimal(18,6) as meter_factor,
      'BENCH' as network_operator, 2 as voltage_level, null::varchar as asset_ownership, 'commercial' as consumer_class, null::integer as stratum, 0::decimal(9,4) as contribution_exemption_pct,
      case i % 2 when 0 then 'FIXED_INDEXED' else 'SPOT_PLUS' end as price_mode, case i % 2 when 0 then 285 end::decimal(24,10) as base_price, case i % 2 when 0 then '2025-01' end as base_month,
      null::decimal(18,6) as contracted_energy_kwh_h, null::decimal(18,6) as cap_kwh_h, 12::decimal(24,10) as margin, null::decimal(24,10) as price_minimum, null::decimal(24,10) as price_maximum,
      null::decimal(9,4) as fixed_pct, null::decimal(9,4) as discount_pct, 10::decimal(24,10) as retail_charge_cop_kwh, false as loss_factor_applies from range(1, ${services + 1}) t(i)`,
    'co.hourly-readings': `i::integer as ordinal, '0c000000-0000-4000-8000-000000000002' as input_id, 'h.csv' as file, ((i - 1) * 744 + h + 2)::integer as "row", 'P' || lpad(i::varchar, 6, '0') as supply_point_code,
      timestamp '2026-10-01' + to_hours(h::integer) as starts_at, (40 + ((i * 31 + h * 17) % 9000) * 0.01)::decimal(18,6) as kwh, (10 + ((i + h) % 700) * 0.1)::decimal(18,6) as inductive_kvarh,
      0::decimal(18,6) as capacitive_kvarh, '${PERIOD}' as month from range(1, ${services + 1}) t(i), range(744) u(h)`,
    'co.spot-price': `${provenance}, (date '2026-10-01' + (h // 24)::integer) as date, (h % 24)::integer as hour, (150 + (h * 37) % 900)::decimal(24,10) as price, '${PERIOD}' as month from range(744) u(h)`,
    'co.scarcity-price': `${provenance}, '${PERIOD}' as month, 350::decimal(24,10) as lower, 700::decimal(24,10) as base, 865.22::decimal(24,10) as upper`,
    'co.ppi': `${provenance}, unnest(['2025-01', '${PERIOD}']) as month, unnest([178.42, 180.49])::decimal(24,10) as ppi, 'final' as status`,
    'co.unit-cost-components': `${provenance}, 'BENCH' as network_operator, '${PERIOD}' as month, 2 as voltage_level, null::varchar as asset_ownership, 0::decimal(24,10) as g, 55.95::decimal(24,10) as t,
      165.37::decimal(24,10) as d, 0::decimal(24,10) as cv, 21.09::decimal(24,10) as pr, 30.64::decimal(24,10) as r, 0::decimal(24,10) as cot, null::decimal(24,10) as printed_cu`,
  };
  const refs = await columnar.session([], async (session) => {
    const written = {};
    for (const [kind, select] of Object.entries(sets)) {
      const path = `${session.folder}/made.parquet`;
      const order = select.includes(' as ordinal') ? ' order by ordinal' : '';
      // Written in slices, as the child has little memory.
      await session.run(
        `copy (select ${select}${order}) to '${path}' (format parquet, compression zstd, row_group_size 122880)`,
      );
      written[kind] = await put({ path }, '.parquet');
    }
    return written;
  });
  // The child that wrote the files is not part of what is measured.
  await columnar.close();
  const { snapshot, ...data } = refs;
  const settings = await put(json({ rounding: { payableStep: '10', tariffDecimals: 2 } }), '.json');
  const manifest = await put(
    json({
      format: 1,
      country: 'CO',
      market: 'unregulated',
      period: PERIOD,
      snapshot: plain(snapshot),
      settings: plain(settings),
      data: Object.entries(data).map(([kind, object]) => ({ kind, object: plain(object), inputs: [] })),
      formulas: codesInForce('CO', 'unregulated', PERIOD),
    }),
    '.json',
  );
  return { manifest, readings: data['co.hourly-readings'] };
}

/** Reads and settles the wave batch by batch, three in flight for each thread. */
async function run({ manifest }, services) {
  const peak = watchMemory();
  const [began, cpu] = [performance.now(), cpuSeconds()];
  let next = 1;
  let settled = 0;
  const lane = async () => {
    for (let from = next; from <= services; from = next) {
      next = from + BATCH;
      const ordinals = Array.from({ length: Math.min(BATCH, services - from + 1) }, (_, at) => from + at);
      const hashes = await work.hashes(manifest, ordinals);
      if (hashes.length !== ordinals.length) throw new Error(`${ordinals.length - hashes.length} services failed`);
      settled += hashes.length;
    }
  };
  await Promise.all(Array.from({ length: 3 * threads }, lane));
  const seconds = round((performance.now() - began) / 1000);
  const spent = cpuSeconds();
  const cpuSpent = { process: round(spent.process - cpu.process), children: round(spent.children - cpu.children) };
  return {
    services: settled,
    seconds,
    servicesPerSecond: Math.round(settled / seconds),
    cpuSeconds: cpuSpent,
    peakRssMb: peak(),
  };
}

/** Processor seconds of this process and of its DuckDB children so far. */
function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  const children = childPids().reduce((sum, pid) => sum + childCpuSeconds(pid), 0);
  return { process: (user + system) / 1e6, children };
}

function childCpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0; // it ended while we looked
  }
}

/** Children belong to the thread that forked them. */
function childPids() {
  return readdirSync('/proc/self/task').flatMap((task) => {
    try {
      return readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    } catch {
      return []; // the thread ended while we looked
    }
  });
}

/** What DuckDB alone needs for the sums, in one query on every core. */
async function bareAggregation({ readings }) {
  const bare = new DuckDbColumnar({ folder: join(folder, 'bare'), threads: availableParallelism(), memoryMb: 1_024 });
  try {
    const path = await objects.localPath(readings);
    return await bare.session([path], async (session) => {
      const began = performance.now();
      await session.run(
        `create temp table sums as select ordinal, sum(kwh) as kwh, sum(inductive_kvarh) as kvarh, count(*) as hours from read_parquet('${path}') group by ordinal`,
      );
      return round((performance.now() - began) / 1000);
    });
  } finally {
    await bare.close();
  }
}

/** The formulas with their explanation and hash, on rows that each thread read before. */
async function formulasAlone({ manifest }, services) {
  // Nothing else needs a core here.
  const cores = availableParallelism();
  const pool = new Piscina({
    filename: fileURLToPath(new URL('formulas-thread.mjs', import.meta.url)),
    minThreads: cores,
    maxThreads: cores,
    workerData: { settings, manifest, batch: BATCH },
    execArgv: [],
  });
  const turns = Math.ceil(services / BATCH);
  await Promise.all(Array.from({ length: 2 * cores }, () => pool.run(null))); // reads the rows, warms the code
  const [began, cpu] = [performance.now(), cpuSeconds()];
  await Promise.all(Array.from({ length: turns }, () => pool.run(null)));
  const seconds = round((performance.now() - began) / 1000);
  const cpuSpent = round(cpuSeconds().process - cpu.process);
  await pool.destroy();
  const done = turns * BATCH;
  return {
    seconds,
    cpuSeconds: cpuSpent,
    servicesPerSecond: Math.round(done / seconds),
    perCpuSecond: Math.round(done / cpuSpent),
  };
}

/** Highest resident memory of this process and of its children, in MB. */
function watchMemory() {
  let peak = 0;
  const look = () => {
    const kb = [process.pid, ...childPids()].reduce((sum, pid) => sum + rssKb(pid), 0);
    peak = Math.max(peak, kb);
  };
  const timer = setInterval(look, 100);
  return () => {
    look();
    clearInterval(timer);
    return Math.round(peak / 1024);
  };
}

function rssKb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // it ended while we looked
  }
}

function put(content, suffix) {
  return objects.put('kantia-derived', content, { prefix: `${COMPANY}/`, suffix });
}
function json(value) {
  return new TextEncoder().encode(JSON.stringify(value));
}
function plain({ size, ...rest }) {
  return { ...rest, size: Number(size) };
}
function round(value) {
  return Math.round(value * 100) / 100;
}
