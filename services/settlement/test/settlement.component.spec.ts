import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codecOf } from '@kantia/contracts/codec';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { getSettlementOperation } from '@kantia/contracts/settlement/operations/get-operation.v1';
import { getStatement } from '@kantia/contracts/settlement/operations/get-statement.v1';
import { listStatements } from '@kantia/contracts/settlement/operations/list-statements.v1';
import { listFormulas } from '@kantia/contracts/settlement/operations/list-formulas.v1';
import { listIntervals } from '@kantia/contracts/settlement/operations/list-intervals.v1';
import { previewServices } from '@kantia/contracts/settlement/operations/preview-services.v1';
import { sumComponents } from '@kantia/contracts/settlement/operations/sum-components.v1';
import { verifyCycle } from '@kantia/contracts/settlement/operations/verify-cycle.v1';
import { decimal, sum, toFixedText, toText } from '@kantia/kernel/decimal';
import { roundLine } from '@kantia/kernel/rounding';
import { Bus } from '@kantia/platform/ports/bus';
import { Columnar } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { startService, type RunningService } from '@kantia/platform/start-service';
import {
  startNats,
  startPostgres,
  type TestDatabase,
  type TestNats,
  type TestPostgres,
} from '@kantia/platform/testing/servers';
import { Client, type QueryResultRow } from 'pg';
import { SettleBatchHandler } from '../src/application/settle-batch.handler.js';
import { settlementConfig } from '../src/settlement.config.js';
import { SettlementModule } from '../src/settlement.module.js';
import { freezeWave } from './frozen-wave.js';

const COMPANY = '0190a000-0000-7000-8000-000000000001';
const OTHER = '0190a000-0000-7000-8000-000000000002';
const actor = { companyId: COMPANY, userId: '0190b000-0000-7000-8000-000000000001', roles: ['operator'] };
const uuidOf = (sort: number, i: number) =>
  `${String(sort).padStart(8, '0')}-0000-4000-8000-${String(i).padStart(12, '0')}`;

interface StoredLine {
  readonly code: string;
  readonly amount: string;
  readonly terms: readonly { readonly symbol: string; readonly value: string }[];
}

let folder: string;
let postgres: TestPostgres;
let nats: TestNats;
let database: TestDatabase;
let service: RunningService;
let bus: Bus;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kantia-settlement-'));
  postgres = await startPostgres();
  nats = await startNats();
  database = await postgres.createDatabase('kantia_settlement');
  service = await startService(
    {
      name: 'settlement',
      module: SettlementModule,
      migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
      config: settlementConfig,
    },
    {
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      NATS_URL: nats.url,
      PORT: '0',
      OBJECT_STORE_URL: `file://${folder}/objects`,
      SCRATCH_FOLDER: join(folder, 'scratch'),
    },
  );
  bus = service.app.get(Bus);
});
afterAll(async () => {
  await service.app.close();
  await nats.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function query<R extends QueryResultRow>(text: string): Promise<readonly R[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query(`select set_config('app.company', $1, false)`, [COMPANY]);
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Rows of every table, whoever owns it. */
async function rowCounts(): Promise<Readonly<Record<string, string>>> {
  const tables = await query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::text as count from ${name}`);
  return Object.fromEntries(
    (await query<{ name: string; count: string }>(counts.join(' union all '))).map(({ name, count }) => [name, count]),
  );
}

async function waveOf(services: number) {
  const { app } = service;
  const { codes } = await bus.ask(listFormulas, { country: 'CO', market: 'regulated', period: '2026-02' }, { actor });
  return freezeWave(
    { objects: app.get(ObjectStore), columnar: app.get(Columnar) },
    { company: COMPANY, services, formulas: codes },
  );
}

/** As the platform does with a message: prepare, then handle in a transaction. */
async function settleCycle(cycleId: string, services: number, dryRun: boolean | null = null) {
  const { app } = service;
  const wave = await waveOf(services);
  const handler = app.get(SettleBatchHandler);
  const deliver = async (batch: number, ordinals: readonly number[], rehearses = dryRun) => {
    const message = {
      payload: { cycleId, wave: 1, batch, manifest: wave.manifest, dryRun: rehearses, ordinals },
      messageId: `${cycleId}-${batch}`,
      publishedAt: new Date(),
      delivery: 1,
      sequence: null,
    };
    const prepared = await handler.prepare(message, COMPANY);
    await app.get(Units).run(actor, (work) => handler.handle(message, work, prepared));
  };
  for (let start = 0; start < services; start += 500)
    await deliver(1 + start / 500, wave.ordinals.slice(start, start + 500));
  return { deliver, ordinals: wave.ordinals };
}

describe('settlement on real servers', () => {
  const cycleId = '0190c000-0000-7000-8000-000000000001';

  it('settles a batch, explains a statement and shows it to its company alone', async () => {
    const { deliver, ordinals } = await settleCycle(cycleId, 120);

    const statement = await bus.ask(getStatement, { cycleId, supplyPointId: uuidOf(2, 6), version: null }, { actor });
    expect(statement).toMatchObject({
      supplyPointCode: 'P00006',
      market: 'regulated',
      energyKwh: '106.000000000',
      version: 1,
      currency: 'COP',
    });
    expect(statement.lines.map(({ code, amount }) => [code, amount])).toEqual([
      ['ENERGIA', '97464.88'],
      ['SUBSIDIO', '-50536.56'],
      ['AJUSTE_DECENA', '1.68'],
    ]);
    expect(statement.lines[0]?.terms.find(({ symbol }) => symbol === 'LECT_ACT')).toEqual({
      symbol: 'LECT_ACT',
      value: '1106',
      unit: 'kWh',
      source: { kind: 'input', inputId: null, file: 'r.csv', row: 7, column: 'lectura_actual', norm: null },
    });
    const stranger = { ...actor, companyId: OTHER };
    await expect(
      bus.ask(getStatement, { cycleId, supplyPointId: uuidOf(2, 6), version: null }, { actor: stranger }),
    ).rejects.toMatchObject({ code: 'statements.not-found' });

    const history = { supplyPointId: uuidOf(2, 6), limit: 10 };
    expect(await bus.ask(listStatements, history, { actor })).toMatchObject({
      items: [
        { cycleId, id: statement.id, period: statement.period, version: 1, energyKwh: '106', total: statement.total },
      ],
    });
    expect(await bus.ask(listStatements, history, { actor: stranger })).toEqual({ items: [] });

    await deliver(1, ordinals);

    expect(
      await query('select count(*)::integer as count, count(distinct id)::integer as ids from statements'),
    ).toEqual([{ count: 119, ids: 119 }]);
  });

  it('previews services by the code that settles them, and stores nothing', async () => {
    const { manifest, ordinals } = await waveOf(120);
    const before = await rowCounts();

    const { services } = await bus.ask(previewServices, { manifest, ordinals: [6, 100] }, { actor });
    const [previewed, failed] = services;

    const settled = await bus.ask(getStatement, { cycleId, supplyPointId: uuidOf(2, 6), version: null }, { actor });
    expect(ordinals).toContain(100);
    expect(previewed).toMatchObject({ supplyPointCode: 'P00006', contractCode: 'K00006' });
    expect(previewed?.statement).toMatchObject({
      resultHash: settled.resultHash,
      total: settled.total,
      lines: settled.lines,
    });
    expect(failed).toMatchObject({ supplyPointCode: 'P00100', statement: null });
    expect(failed?.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['settlement.reading-missing', 'blocking'],
    ]);
    expect(await rowCounts()).toEqual(before);
  });

  it('sums what a cycle came to by component, but the services left out, as its lines and terms say', async () => {
    const except = [1, 2, 119];
    const rows = await query<{ ordinal: number; lines: readonly StoredLine[] }>(
      'select ordinal, lines from statements',
    );
    const energy = rows
      .filter(({ ordinal }) => !except.includes(ordinal))
      .flatMap(({ lines }) => lines.filter(({ code }) => code === 'ENERGIA'));
    const valueOf = (line: StoredLine, symbol: string) =>
      decimal(line.terms.find((each) => each.symbol === symbol)?.value ?? '0');
    const kwh = toText(sum(energy.map((line) => valueOf(line, 'KWH'))));
    const priced = (symbol: string) =>
      toFixedText(roundLine(sum(energy.map((line) => valueOf(line, 'KWH').times(valueOf(line, symbol))))), 2);

    const asked = { country: 'CO', market: 'regulated', cycles: [{ cycleId, except }] } as const;
    const { currency, items } = await bus.ask(sumComponents, asked, { actor });

    expect(currency).toBe('COP');
    expect(items).toEqual([
      { component: 'distribution', energyKwh: kwh, amount: priced('D') },
      { component: 'energy', energyKwh: kwh, amount: toFixedText(sum(energy.map(({ amount }) => decimal(amount))), 2) },
      { component: 'generation', energyKwh: kwh, amount: priced('G') },
      { component: 'losses', energyKwh: kwh, amount: priced('PR') },
      { component: 'restrictions', energyKwh: kwh, amount: priced('R') },
      { component: 'retail', energyKwh: kwh, amount: priced('CV') },
      { component: 'tariff-option', energyKwh: kwh, amount: priced('COT') },
      { component: 'transmission', energyKwh: kwh, amount: priced('T') },
    ]);
    expect(Number(kwh)).toBeGreaterThan(0);
    const stranger = { ...actor, companyId: OTHER };
    expect(await bus.ask(sumComponents, asked, { actor: stranger })).toEqual({ currency: null, items: [] });
  });

  it('holds the totals of the market against this month alone', async () => {
    const corrected = '0190c000-0000-7000-8000-000000000077';
    const prior = { currentAmount: '100.00', priorAmount: '20.15', months: [{ month: '2026-01', amount: '20.15' }] };
    const line = { code: 'TRANSMISION', quantity: '2', unit: 'kWh', amount: '120.15', terms: [], priorMonths: prior };
    await query(
      `insert into statements (company_id, id, cycle_id, wave, batch, ordinal, service_id, version, supply_point_id, supply_point_code, contract_code,
         period, market, currency, energy_kwh, subtotal, taxes, total, result_hash, manifest_hash, determinants, lines, settled_at)
       select company_id, '${corrected}', '${corrected}', wave, batch, ordinal, service_id, version, supply_point_id, supply_point_code, contract_code,
         period, 'unregulated', currency, energy_kwh, subtotal, taxes, total, result_hash, manifest_hash, determinants, '${JSON.stringify([line])}', settled_at
         from statements where cycle_id = '${cycleId}' and ordinal = 6`,
    );

    const asked = { country: 'CO', market: 'unregulated', cycles: [{ cycleId: corrected, except: [] }] } as const;
    expect((await bus.ask(sumComponents, asked, { actor })).items).toEqual([
      { component: 'transmission', energyKwh: '2', amount: '100.00' },
    ]);
  });

  it('lists no hours of a service that was read by hand, and none of a point that was not settled', async () => {
    const asked = { cycleId, version: null, after: null, limit: 10 };

    expect(await bus.ask(listIntervals, { ...asked, supplyPointId: uuidOf(2, 6) }, { actor })).toEqual({
      intervals: [],
      total: 0,
      sums: [],
      next: null,
    });
    await expect(bus.ask(listIntervals, { ...asked, supplyPointId: uuidOf(2, 999) }, { actor })).rejects.toMatchObject({
      code: 'statements.not-found',
    });
  });

  it('verifies a small cycle at once, whatever its batches', async () => {
    const verdict = await bus.ask(verifyCycle, { cycleId }, { actor, idempotencyKey: 'verify-1' });

    expect(verdict).toMatchObject({ identical: true, services: 119, firstDifference: null, operationId: null });
    expect(verdict.recomputedHash).toBe(verdict.resultHash);
  });

  it('refuses to edit a statement', async () => {
    await expect(query(`update statements set total = 0`)).rejects.toThrow('appended, never edited');
  });

  it('leaves nothing of a dry run to later months nor to the history of its points, until it is settled in earnest', async () => {
    const rehearsed = '0190c000-0000-7000-8000-000000000003';
    const { deliver, ordinals } = await settleCycle(rehearsed, 10, true);
    const derived = async () => {
      const rows = await query<{ payload: Uint8Array }>(
        `select payload from platform.outbox where subject = '${batchSettled.subject}' order by seq`,
      );
      const events = rows.map(({ payload }) => codecOf(batchSettled.schema).decode(payload));
      return events.filter((event) => event.cycleId === rehearsed).map((event) => event.derived.length);
    };
    const cyclesOf = async () => {
      const { items } = await bus.ask(listStatements, { supplyPointId: uuidOf(2, 6), limit: 10 }, { actor });
      return items.map((item) => item.cycleId);
    };

    expect(await derived()).toEqual([0]);
    expect(await cyclesOf()).toEqual([cycleId]);
    const asked = { cycleId: rehearsed, supplyPointId: uuidOf(2, 6), version: null };
    const shown = await bus.ask(getStatement, asked, { actor });

    await deliver(2, ordinals, false);

    expect(await derived()).toEqual([0, expect.any(Number)]);
    expect((await derived())[1]).toBeGreaterThan(0);
    expect((await cyclesOf()).toSorted()).toEqual([cycleId, rehearsed]);
    expect(await bus.ask(getStatement, asked, { actor })).toEqual(shown);
  });

  it('names the service whose stored result is another one', async () => {
    await query(
      `alter table statements disable trigger statements_appended; update statements set result_hash = 'x' where ordinal = 7`,
    );

    const verdict = await bus.ask(verifyCycle, { cycleId }, { actor, idempotencyKey: 'verify-2' });

    expect(verdict).toMatchObject({ identical: false, firstDifference: 'P00007 (K00007)' });
  });

  it('verifies a large cycle as an operation', async () => {
    const large = '0190c000-0000-7000-8000-000000000002';
    await settleCycle(large, 1_200);

    const started = await bus.ask(verifyCycle, { cycleId: large }, { actor, idempotencyKey: 'verify-3' });
    const { operationId } = started;

    expect(operationId).toMatch(/^settlement\./);
    for (let tries = 0; ; tries += 1) {
      const state = await bus.ask(getSettlementOperation, { id: operationId ?? '' }, { actor });
      if (state.status === 'running' && tries < 200) {
        await sleep(100);
        continue;
      }
      expect(state.status).toBe('succeeded');
      expect(JSON.parse(state.result)).toMatchObject({ identical: true, services: 1_188 });
      break;
    }
  });
});
