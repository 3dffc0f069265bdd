// `npm run bench -- cycles [--services 100000]`: a page of 50 of the results table of a cycle, as the service reads it (its statements with their transaction), from the
// first row, far down, of one stage and by text, each with last month beside it; what an approver is shown of all; and all services moved by set. Milliseconds are
// the median of nine runs. Prints JSON; nothing here passes or fails.
import { parseArgs } from 'node:util';
import { prepare } from '../../deploy/prepare.mjs';

const { values } = parseArgs({ allowPositionals: true, options: { services: { type: 'string', default: '100000' } } });
const services = Number(values.services);
const COMPANY = '0b000000-0000-4000-8000-000000000001';
const [BEFORE, NOW] = ['0b000000-0000-4000-8000-0000000000c1', '0b000000-0000-4000-8000-0000000000c2'];
const NOTHING = { stage: '', outcome: '', finding: '', query: '' };
const PAGE = 50;
const RUNS = 9;

prepare();
const { startPostgres } = await import('../../platform/dist/testing/servers.js');
const { migrate } = await import('../../platform/dist/postgres/migrations.js');
const { openPool } = await import('../../platform/dist/postgres/pool.js');
const { sqlOf } = await import('../../platform/dist/postgres/sql.js');
const { PostgresUnits } = await import('../../platform/dist/postgres/units.js');
const { SystemClock } = await import('../../platform/dist/system-clock.js');
const adapters = '../../services/cycles/dist/adapters/postgres';
const { PostgresApprovalRepository } = await import(`${adapters}/postgres-approval.repository.js`);
const { PostgresCycleRepository } = await import(`${adapters}/postgres-cycle.repository.js`);
const { PostgresServiceRepository } = await import(`${adapters}/postgres-service.repository.js`);
const { PostgresStageRepository } = await import(`${adapters}/postgres-stage.repository.js`);
const { draft } = await import('../../services/cycles/dist/domain/cycle.js');

const postgres = await startPostgres();
const { url, ownerUrl } = await postgres.createDatabase('kantia_cycles');
await migrate({
  ownerUrl,
  applicationRole: decodeURIComponent(new URL(url).username),
  folder: new URL('../../services/cycles/migrations/', import.meta.url),
});
const pool = openPool({
  url,
  applicationName: 'bench',
  connectionsMax: 2,
  statementTimeoutMs: 120_000,
  onIdleError: () => undefined,
});
const units = new PostgresUnits(pool, 'cycles', new SystemClock(), () => undefined);
const actor = { companyId: COMPANY, userId: null, roles: [] };
try {
  await fill(BEFORE, '2026-09', 0x10_00_00, '1');
  await fill(NOW, '2026-10', 0x20_00_00, '1.6');
  const out = {
    services,
    pageMs: {
      first: await page({}),
      deep: await page({}, Math.floor(services * 0.9)),
      stage: await page({ stage: 'settled' }, Math.floor(services / 2)),
      text: await page({ query: 'P0999' }),
    },
    approvalMs: await median(() => units.run(actor, shown)),
    moveAllMs: await median((run) => units.run(actor, (work) => move(work, run))),
  };
  console.log(JSON.stringify(out, null, 2));
} finally {
  await pool.end();
  await postgres.stop();
}

/** A month of settled services in one statement: a tenth of them for more money than the month before. */
async function fill(id, period, base, factor) {
  await units.run(actor, async (work) => {
    const cycle = draft({
      id,
      name: `Banco ${period}`,
      market: 'regulated',
      period,
      mode: 'manual',
      createdAt: new Date(),
      createdBy: null,
    });
    const counts = { settled: services };
    const added = { ...cycle, status: 'awaiting-approval', serviceCount: services, counts, startedAt: new Date() };
    await new PostgresCycleRepository().add(work, added);
    await sqlOf(work)(
      `insert into cycle_service (company_id, cycle_id, ordinal, service_id, supply_point_id, supply_point_code, contract_code, customer_name, stage,
              held, wave, batch, outcome, statement_id, statement_version, currency, total, energy_kwh, result_hash)
       select $2::uuid, $1::uuid, n, lpad(to_hex($3::integer + n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, 'P' || lpad(n::text, 6, '0'), 'C-' || n,
              'Cliente ' || n, 'settled', true, 1, 1, 'ok', gen_random_uuid(), 1, 'COP',
              case when n % 10 = 0 then (n + 1000) * $4::numeric else n + 1000 end, n, 'hash'
         from generate_series(1, $5::integer) as n`,
      [id, COMPANY, base, factor, services],
    );
  });
}

async function page(filter, afterOrdinal = 0) {
  const query = { filter: { ...NOTHING, ...filter }, limit: PAGE + 1, afterOrdinal };
  const read = () =>
    units.run(actor, (work) => new PostgresServiceRepository().page(work, { id: NOW, period: '2026-10' }, query));
  const { rows } = await read();
  if (rows.length !== PAGE + 1 || rows[0].previous === null) throw new Error('the page is not what is measured');
  return median(read);
}

async function shown(work) {
  const cycle = await new PostgresCycleRepository().find(work, NOW);
  const { services: seen } = await new PostgresApprovalRepository().resting(work, cycle, {
    stage: 'settlement',
    outlierPercent: 50,
  });
  if (seen !== services) throw new Error('not all services are shown');
}

/** There and back, so that every run moves all of them. */
async function move(work, run) {
  const [from, to] = run % 2 === 0 ? ['settled', 'approved'] : ['approved', 'settled'];
  const moved = await new PostgresStageRepository().move(work, NOW, { from, to, ordinals: null });
  if (moved.length !== services) throw new Error('not all services moved');
}

async function median(step) {
  await step(0);
  await step(1);
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await step(run);
    times.push(performance.now() - began);
  }
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] * 10) / 10;
}
