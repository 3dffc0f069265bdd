import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
import { ValidateBatchHandler } from '../src/application/validate-batch.handler.js';
import { validationConfig } from '../src/validation.config.js';
import { ValidationModule } from '../src/validation.module.js';
import { freezeWave } from './frozen-wave.js';

const COMPANY = '0190a000-0000-7000-8000-000000000001';
const actor = { companyId: COMPANY, userId: null, roles: [] };

let folder: string;
let postgres: TestPostgres;
let nats: TestNats;
let database: TestDatabase;
let service: RunningService;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kantia-validation-'));
  postgres = await startPostgres();
  nats = await startNats();
  database = await postgres.createDatabase('kantia_validation');
  service = await startService(
    {
      name: 'validation',
      module: ValidationModule,
      migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
      config: validationConfig,
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

describe('validation on real servers', () => {
  it('stores the findings of a batch, and the same batch again adds none', async () => {
    const { app } = service;
    const wave = await freezeWave(
      { objects: app.get(ObjectStore), columnar: app.get(Columnar) },
      { company: COMPANY, services: 150, formulas: [] },
    );
    const payload = {
      cycleId: '0190c000-0000-7000-8000-000000000001',
      wave: 1,
      batch: 1,
      manifest: wave.manifest,
      ordinals: wave.ordinals,
    };
    const message = { payload, messageId: 'm', publishedAt: new Date(), delivery: 1, sequence: null };
    const handler = app.get(ValidateBatchHandler);

    for (let delivery = 1; delivery <= 2; delivery += 1) {
      const prepared = await handler.prepare(message);
      await app.get(Units).run(actor, (work) => handler.handle(message, work, prepared));
    }

    expect(
      await query(`select ordinal, code, params->>'supplyPoint' as point from findings where severity = 'blocking'`),
    ).toEqual([{ ordinal: 100, code: 'validation.reading-missing', point: 'P00100' }]);
    const skipped = await query<{ count: number }>(
      `select count(*)::integer as count from findings where code = 'validation.deviation-skipped'`,
    );
    expect(skipped).toEqual([{ count: 147 }]);
  });
});
