import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { Bus } from '../src/ports/bus.js';
import { Refusal, Unavailable } from '../src/ports/errors.js';
import { sqlOf } from '../src/postgres/sql.js';
import type { RunningService } from '../src/start-service.js';
import {
  startNats,
  startPostgres,
  type TestDatabase,
  type TestNats,
  type TestPostgres,
} from '../src/testing/servers.js';
import {
  ANDINA,
  eventually,
  LITORAL,
  listNotes,
  noteWritten,
  Script,
  startFixture,
  writeNote,
} from './fixture-service.js';

let postgres: TestPostgres;
let nats: TestNats;
let database: TestDatabase;
let service: RunningService;
let script: Script;
let admin: pg.Client;

const operator = { companyId: ANDINA, userId: '00000000-0000-4000-8000-000000000001', roles: ['operator'] };
const bus = () => service.app.get(Bus);
const write = (text: string, options: { actor?: typeof operator; copies?: number; id?: string; key?: string } = {}) =>
  bus().ask(
    writeNote,
    { id: options.id ?? crypto.randomUUID(), text, copies: options.copies ?? 1 },
    { actor: options.actor ?? operator, ...(options.key === undefined ? {} : { idempotencyKey: options.key }) },
  );
const texts = async (companyId: string) =>
  (await bus().ask(listNotes, {}, { actor: { companyId, userId: null, roles: [] } })).texts;
const count = async (sql: string) =>
  Number((await admin.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
const refusal = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

beforeAll(async () => {
  postgres = await startPostgres();
  nats = await startNats();
});
afterAll(async () => {
  await nats.stop();
  await postgres.stop();
});
beforeEach(async () => {
  database = await postgres.createDatabase('platform');
  await nats.restart({ wipe: true });
  script = new Script();
  service = await startFixture(script, { database, natsUrl: nats.url });
  const adminUrl = new URL(database.adminUrl);
  adminUrl.pathname = `/${database.name}`;
  admin = new pg.Client({ connectionString: adminUrl.href });
  await admin.connect();
});
afterEach(async () => {
  await service.app.close();
  await admin.end();
});

describe('messages', () => {
  it('reach their consumer in the order of publishing, with company and once', async () => {
    await write('hola', { copies: 50 });

    await eventually(() => script.seen.length >= 50, 'fifty messages');

    expect(script.seen.map(({ place }) => place)).toEqual(Array.from({ length: 50 }, (_, place) => place));
    expect(new Set(script.seen.map(({ company }) => company))).toEqual(new Set([ANDINA]));
    expect(await count('platform.inbox')).toBe(50);
    expect(await count('platform.outbox where published_at is null')).toBe(0);
  });

  it('are not published when the transaction rolls back', async () => {
    script.onWrite = (text) => (text === 'no' ? Promise.reject(new Error('planned')) : Promise.resolve());

    await refusal(write('no'));
    await write('yes');
    await eventually(() => script.seen.length > 0, 'the second note');

    expect(script.seen.map(({ text }) => text)).toEqual(['yes']);
    expect(await texts(ANDINA)).toEqual(['yes']);
  });

  it('that come twice are handled once', async () => {
    await write('hola');
    await eventually(() => script.seen.length === 1, 'first delivery');

    // Past the broker's own memory of ids: another stream sequence, the same message id.
    await admin.query(`update platform.outbox set published_at = null`);
    await nats.restart({ wipe: true });
    await eventually(async () => (await count('platform.outbox where published_at is null')) === 0, 'published again');
    await write('adiós');
    await eventually(() => script.seen.length > 1, 'the next message');

    expect(script.seen.map(({ text }) => text)).toEqual(['hola', 'adiós']);
  });

  it('come back with a delay while something is away, for as long as it takes', async () => {
    let failures = 0;
    script.onRead = () => ((failures += 1) <= 5 ? Promise.reject(new Unavailable('printer')) : Promise.resolve());

    await write('hola');
    await eventually(() => script.seen.length === 1, 'handled in the end');

    expect(script.seen[0]?.delivery).toBe(6);
    expect(await count('platform.dead_letter')).toBe(0);
  });

  it('that are refused become dead letters at once and can be redriven, once', async () => {
    let isMended = false;
    script.onRead = () =>
      isMended ? Promise.resolve() : Promise.reject(new Refusal('note.unreadable', 'invalid', 'No se entiende.'));
    await write('hola');
    await eventually(async () => (await count('platform.dead_letter')) === 1, 'dead letter');
    const { rows } = await admin.query<{
      reason_kind: string;
      payload: Buffer;
      deliveries: number;
      company_id: string;
    }>('select * from platform.dead_letter');
    expect(rows[0]).toMatchObject({ reason_kind: 'note.unreadable', deliveries: 1, company_id: ANDINA });

    const operatorConnection = await connect({ servers: nats.url });
    const redrive = async () =>
      (
        await operatorConnection.request('svc.metrics.redrive.v1', JSON.stringify({ id: null }), { timeout: 10_000 })
      ).json();
    expect(await redrive()).toMatchObject({ done: 0, failed: [{ reason: 'No se entiende.' }] });
    isMended = true;
    expect(await redrive()).toEqual({ done: 1, failed: [] });
    expect(await redrive()).toEqual({ done: 0, failed: [] });
    await operatorConnection.close();

    expect(script.seen.map(({ text }) => text)).toEqual(['hola']);
    expect(await count('platform.dead_letter')).toBe(0);
  });

  it('that fail for our fault are tried four times, and do not stop those behind them', async () => {
    script.onRead = ({ payload }) =>
      payload.place === 0 ? Promise.reject(new TypeError('planned')) : Promise.resolve();

    await write('hola', { copies: 2 });
    await eventually(() => script.seen.length === 1, 'the message behind');

    const { rows } = await admin.query<{ deliveries: number; reason: string }>(
      'select deliveries, reason from platform.dead_letter',
    );
    expect(rows[0]).toMatchObject({ deliveries: 4, reason: expect.stringContaining('planned') });
  });

  it('that are given up are told of by their handler, with the dead letter or not at all', async () => {
    const refused = () => Promise.reject(new Refusal('note.unreadable', 'invalid', 'No se entiende.'));
    script.onRead = refused;
    script.onGiveUp = async ({ payload }, work) => {
      await sqlOf(work)('insert into note values ($1, $2, $3)', [
        crypto.randomUUID(),
        work.actor.companyId,
        'given up',
      ]);
      if (payload.text === 'mudo') await refused();
    };

    await write('hola');
    await write('mudo');
    await eventually(async () => (await count('platform.dead_letter')) === 2, 'both dead letters');

    expect(await texts(ANDINA)).toEqual(['given up', 'hola', 'mudo']);
  });

  it('leave again when an operator asks for it, and change nothing', async () => {
    await write('hola');
    await eventually(() => script.seen.length === 1, 'first delivery');
    const operatorConnection = await connect({ servers: nats.url });
    const since = new Date(Date.now() - 60_000).toISOString();
    const reply = await operatorConnection.request(
      'svc.metrics.redrive.v1',
      JSON.stringify({ republishSince: since }),
      { timeout: 10_000 },
    );
    await operatorConnection.close();

    expect(reply.json()).toEqual({ done: 1, failed: [] });
    await eventually(async () => (await count('platform.outbox where published_at is null')) === 0, 'published again');
    expect(script.seen).toHaveLength(1);
  });

  it('are fetched by a consumer made anew when theirs was deleted under it', async () => {
    await write('uno');
    await eventually(() => script.seen.length === 1, 'first message');
    const connection = await connect({ servers: nats.url });
    await (await jetstreamManager(connection)).consumers.delete('METRICS', 'metrics-read-note');
    await connection.close();

    await write('dos');
    await eventually(() => script.seen.length === 2, 'the message after');

    expect(script.seen.map(({ text }) => text)).toEqual(['uno', 'dos']);
  });

  it('survive a broker that lost its store', async () => {
    await write('uno');
    await eventually(() => script.seen.length === 1, 'first message');
    await nats.kill();
    const written = admin.query(
      `insert into platform.outbox (id, company_id, subject, payload, headers)
       select gen_random_uuid(), company_id, subject, payload, headers from platform.outbox`,
    );
    await written;
    await nats.restart({ wipe: true });

    await eventually(() => script.seen.length === 2, 'the message of the outage');
    const connection = await connect({ servers: nats.url });
    const { state } = await (await jetstreamManager(connection)).streams.info('METRICS');
    await connection.close();
    expect(state.messages).toBe(2);
    expect(noteWritten.subject).toBe('metrics.note.written.v1');
  });
});

describe('order', () => {
  it('holds, and nothing is lost or doubled, while the relay loses its connection again and again', async () => {
    const notes = 40;
    for (let note = 0; note < notes; note += 1) {
      await write(String(note), { copies: 5 });
      if (note % 8 === 4)
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'outbox relay' and datname = current_database()`,
        );
    }

    await eventually(() => script.seen.length >= notes * 5, 'all notes');
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect(script.seen.map(({ text, place }) => `${text}.${place}`)).toEqual(
      Array.from({ length: notes * 5 }, (_, n) => `${Math.floor(n / 5)}.${n % 5}`),
    );
  });

  it('holds, and nothing is lost or doubled, while the broker is killed', async () => {
    for (let note = 0; note < 20; note += 1) {
      await eventually(
        () =>
          write(String(note), { copies: 5, key: String(note) }).then(
            () => true,
            () => false,
          ),
        'written',
      );
      if (note % 10 === 5) await nats.restart();
    }

    await eventually(() => script.seen.length >= 100, 'all notes', 60_000);
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect(script.seen.map(({ text, place }) => `${text}.${place}`)).toEqual(
      Array.from({ length: 100 }, (_, n) => `${Math.floor(n / 5)}.${n % 5}`),
    );
  });
});

describe('requests', () => {
  it('see the rows of their own company only', async () => {
    await write('andina');
    await write('litoral', { actor: { ...operator, companyId: LITORAL } });

    expect(await texts(ANDINA)).toEqual(['andina']);
    expect(await texts(LITORAL)).toEqual(['litoral']);
  });

  it('are refused without the role', async () => {
    expect(await refusal(write('x', { actor: { ...operator, roles: ['auditor'] } }))).toBe('access.forbidden');
    expect(await refusal(write('x', { actor: { ...operator, companyId: '' } }))).toBe('access.no-company');
    expect(await texts(ANDINA)).toEqual([]);
  });

  it('with one Idempotency-Key happen once, also when they race', async () => {
    const id = crypto.randomUUID();
    const asked = await Promise.all(Array.from({ length: 8 }, () => write('uno', { id, key: 'k1' })));

    expect(new Set(asked.map(({ answer }) => answer)).size).toBe(1);
    expect(await texts(ANDINA)).toEqual(['uno']);
    expect(await refusal(write('otro', { id, key: 'k1' }))).toBe('idempotency.key-reused');
    expect(await refusal(write('otro', { key: 'k1', actor: { ...operator, companyId: LITORAL } }))).toBe('answered');
  });

  it('that are refused leave their key free', async () => {
    script.onWrite = () =>
      Promise.reject(
        new Refusal('note.full', 'conflict', 'No hay lugar.', { free: '0' }, [
          { pointer: '/text', code: 'full', message: 'x' },
        ]),
      );
    const id = crypto.randomUUID();
    await expect(write('uno', { id, key: 'k2' })).rejects.toMatchObject({
      code: 'note.full',
      kind: 'conflict',
      params: { free: '0' },
      details: [{ pointer: '/text' }],
    });

    script.onWrite = () => Promise.resolve();

    expect(await refusal(write('uno', { id, key: 'k2' }))).toBe('answered');
  });
});

describe('the process', () => {
  it('is ready when its parts are, and says what is missing', async () => {
    await eventually(async () => (await fetch(`${service.url}/readyz`)).status === 200, 'ready');
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
    expect(await (await fetch(`${service.url}/metrics`)).text()).toContain('kantia_outbox_pending_messages');

    await nats.kill();
    const away = await fetch(`${service.url}/readyz`);
    expect(away.status).toBe(503);
    expect(await away.json()).toMatchObject({ missing: ['bus'] });
    await nats.restart();
    await eventually(async () => (await fetch(`${service.url}/readyz`)).status === 200, 'ready again');
  });

  it('finishes what is under way before it closes', async () => {
    const progress: string[] = [];
    script.onRead = async () => {
      progress.push('begun');
      await new Promise((resolve) => setTimeout(resolve, 500));
      progress.push('done');
    };
    await write('hola');
    await eventually(() => progress.length === 1, 'handling has begun');

    await service.app.close();

    expect(progress).toEqual(['begun', 'done']);
    expect(await count('platform.inbox')).toBe(1);
    service = await startFixture(script, { database, natsUrl: nats.url });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(script.seen).toHaveLength(1);
  });
});
