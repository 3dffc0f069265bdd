import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CycleId } from '@kantia/kernel/ids';
import { period } from '@kantia/kernel/period';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { openBench, type Bench } from './bench.js';
import { COMPANY, USER } from './builders.js';

const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
const SERVICES = 100_000;
let postgres: TestPostgres;
let bench: Bench;
let before: CycleId;
let now: CycleId;

/** A month of 100,000 services, in one statement: a tenth settled for 60 % more than the month before. */
const fill = (cycleId: CycleId, base: number, factor: string) =>
  bench.units.run(OPERATOR, async (work) => {
    await sqlOf(work)(
      `insert into cycle_service (company_id, cycle_id, ordinal, service_id, supply_point_id, supply_point_code, contract_code, customer_name, stage,
              held, wave, batch, outcome, statement_id, statement_version, currency, total, energy_kwh, result_hash)
       select $2::uuid, $1::uuid, n, lpad(to_hex($3::integer + n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, 'P' || lpad(n::text, 6, '0'), 'C-' || n,
              'Cliente ' || n, 'settled', true, 1, 1, 'ok', gen_random_uuid(), 1, 'COP',
              case when n % 10 = 0 then (n + 1000) * $4::numeric else n + 1000 end, n, 'hash'
         from generate_series(1, ${SERVICES}) as n`,
      [cycleId, COMPANY, base, factor],
    );
  });

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'));
  before = await bench.cycleWith(
    {},
    { period: period('2026-01'), serviceCount: SERVICES, counts: { settled: SERVICES } },
  );
  now = await bench.cycleWith({}, { serviceCount: SERVICES, counts: { settled: SERVICES } });
  await fill(before, 0x10_00_00, '1');
  await fill(now, 0x20_00_00, '1.6');
}, 120_000);
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});

describe('of 100,000 services', () => {
  it('the movers against last month are those with the greatest change, and say what is an outlier', async () => {
    const stop = { stage: 'settlement', outlierPercent: 50, limit: 3 } as const;
    const movers = () =>
      bench.units.run(OPERATOR, async (work) => bench.approvals.movers(work, await bench.cycleOf(work, now), stop));

    expect(await movers()).toMatchObject([
      { supplyPointCode: 'P100000', difference: '60600.00', percent: '60.0', isOutlier: true },
      { supplyPointCode: 'P099990', previousTotal: '100990.00', total: '161584.00' },
      { supplyPointCode: 'P099980' },
    ]);
    const shown = await bench.units.run(OPERATOR, async (work) =>
      bench.approvals.resting(work, await bench.cycleOf(work, now), stop),
    );
    expect(shown).toMatchObject({ services: SERVICES, outliers: SERVICES / 10 });
  });

  it('those without a last month are counted, and the largest named', async () => {
    const newcomers = (cycleId: CycleId) =>
      bench.units.run(OPERATOR, async (work) =>
        bench.approvals.newcomers(work, await bench.cycleOf(work, cycleId), { stage: 'settlement', limit: 2 }),
      );

    expect(await newcomers(now)).toEqual({ items: [], services: 0 });
    const first = await newcomers(before);
    expect(first.services).toBe(SERVICES);
    expect(first.items).toMatchObject([
      { supplyPointCode: 'P100000', total: '101000.00', energyKwh: '100000' },
      { supplyPointCode: 'P099999' },
    ]);
  });
});
