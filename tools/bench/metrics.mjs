// `npm run bench -- metrics [--services 50000]`: how many stage moves a second the read model of the dashboard takes in. The moves of whole
// cycles wait in the stream, in batches of 500; then metrics starts and folds them, over broker, inbox and database. Prints JSON; nothing
// here passes or fails.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepare } from '../../deploy/prepare.mjs';

const { values } = parseArgs({ allowPositionals: true, options: { services: { type: 'string', default: '50000' } } });
const services = Number(values.services);
const BATCH = 500;
const COMPANY = '0b000000-0000-4000-8000-000000000001';
const CYCLE = '0b000000-0000-4000-8000-0000000000c1';
const PERIOD = '2026-10';
const PATH = [
  'selected',
  'awaiting-inputs',
  'validating',
  'validated',
  'settling',
  'settled',
  'approved',
  'sending',
  'accepted',
];

prepare();
process.env.LOG_LEVEL ??= 'error';
const { startService } = await import('../../platform/dist/start-service.js');
const { startNats, startPostgres } = await import('../../platform/dist/testing/servers.js');
const { Bus } = await import('../../platform/dist/ports/bus.js');
const { Units } = await import('../../platform/dist/ports/unit-of-work.js');
const { servicesMoved } = await import('../../contracts/dist/cycles/services-moved.v1.js');
const { getDashboard } = await import('../../contracts/dist/metrics/operations/get-dashboard.v1.js');
const { Answers } = await import('../../platform/dist/ports/handler.js');
const { countServices } = await import('../../contracts/dist/customers/operations/count-services.v1.js');
const { getCompany } = await import('../../contracts/dist/customers/operations/get-company.v1.js');
const { decimal } = await import('../../kernel/dist/decimal.js');
const { metricsConfig } = await import('../../services/metrics/dist/metrics.config.js');
const { MetricsModule } = await import('../../services/metrics/dist/metrics.module.js');

const folder = mkdtempSync(join(tmpdir(), 'kantia-bench-metrics-'));
const [postgres, nats] = [await startPostgres(), await startNats()];
const migrations = new URL('../../services/metrics/src/adapters/postgres/migrations/', import.meta.url);
const actor = { companyId: COMPANY, userId: null, roles: [] };
const running = [];
try {
  const cycles = await start('cycles', class CyclesModule {}, metricsConfig);
  console.error('cycles up');
  const moves = movesOf(services);
  for (let at = 0; at < moves.length; at += 50)
    await cycles
      .get(Units)
      .run(actor, async (work) => moves.slice(at, at + 50).forEach((move) => work.publish(servicesMoved, move)));
  console.error('published');
  await start('customers', customersModule(), metricsConfig);
  const metrics = await start('metrics', MetricsModule, metricsConfig);
  console.error('metrics up');
  const ask = () =>
    metrics
      .get(Bus)
      .ask(
        getDashboard,
        { period: PERIOD, market: 'regulated', cycleId: CYCLE, pending: null, allVersions: null },
        { actor },
      );
  const invoiced = async () => (await ask()).nodes.find(({ id }) => id === 'invoiced').total;
  const began = performance.now();
  const cpu = process.cpuUsage();
  while ((await invoiced()) < services) await sleep(100);
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const asked = performance.now();
  const { conserved, kpis } = await ask();
  const out = {
    cpus: readFileSync('/proc/cpuinfo', 'utf8').match(/^processor/gm)?.length ?? 0,
    services,
    events: moves.length,
    moves: services * PATH.length,
    seconds: round(seconds),
    cpuSeconds: round((user + system) / 1e6),
    movesPerSecond: Math.round((services * PATH.length) / seconds),
    answerMs: round(performance.now() - asked),
    conserved,
    settled: kpis.settled.value,
  };
  console.log(JSON.stringify(out, null, 2));
} finally {
  for (const app of running.toReversed()) await app.close();
  await nats.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function start(name, module, config) {
  const { url, ownerUrl } = await postgres.createDatabase(`kantia_${name}`);
  const env = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    NATS_URL: nats.url,
    PORT: '0',
    OBJECT_STORE_URL: `file://${folder}`,
    LOG_LEVEL: 'error',
  };
  const { app } = await startService({ name, module, migrations, config }, env);
  running.push(app);
  return app;
}

/** Answers what metrics asks of it, at once. */
function customersModule() {
  const company = { id: COMPANY, name: 'Bench', country: 'CO', currency: 'COP', timeZone: 'America/Bogota' };
  class CountServices {
    answer() {
      return Promise.resolve({ count: services });
    }
  }
  class GetCompany {
    answer() {
      return Promise.resolve(company);
    }
  }
  Answers(countServices)(CountServices);
  Answers(getCompany)(GetCompany);
  return { module: class CustomersModule {}, providers: [CountServices, GetCompany] };
}

/** Stage by stage, as the batches of a cycle follow one another. */
function movesOf(count) {
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, batch) =>
    Array.from({ length: Math.min(BATCH, count - batch * BATCH) }, (_each, index) => batch * BATCH + index + 1),
  );
  return batches.flatMap((ordinals, batch) =>
    PATH.map((to, step) => ({
      cycleId: CYCLE,
      market: 'regulated',
      period: PERIOD,
      from: PATH[step - 1] ?? null,
      steps: [{ to, cause: 'bench' }],
      ordinals,
      userId: null,
      at: new Date(Date.UTC(2026, 10, 1) + step * 60_000 + batch * 250),
      totals: to === 'settled' ? ordinals.map((ordinal) => decimal(`${ordinal}.10`)) : [],
      energies: to === 'settled' ? ordinals.map((ordinal) => decimal(`${ordinal}.5`)) : [],
      serviceIds: step === 0 ? ordinals.map((ordinal) => idOf('e', ordinal)) : null,
      supplyPointIds: step === 0 ? ordinals.map((ordinal) => idOf('f', ordinal)) : null,
    })),
  );
}
function idOf(mark, number) {
  return `0b00000${mark}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
function round(value) {
  return Math.round(value * 100) / 100;
}
