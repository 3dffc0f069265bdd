import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startNats } from './nats-server.js';
import { startPostgres } from './postgres-server.js';
import { endProcess, isAlive } from './server-process.js';

const root = mkdtempSync(join(tmpdir(), 'kantia-servers-'));
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function start(dataDir: string) {
  const binaries = process.env.KANTIA_PG_BIN;
  const server = await startPostgres({ dataDir, ...(binaries === undefined ? {} : { binaries }) });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('startPostgres', () => {
  it('stops what a killed launcher left behind and finds the data again', async () => {
    const dataDir = join(root, 'orphan');
    const left = await start(dataDir);
    await ask(left.url, 'create table kept as select 1 as one');

    const next = await start(dataDir);

    expect(isAlive(left.pid)).toBe(false);
    expect(await ask(next.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('recovers after the server itself was killed', async () => {
    const dataDir = join(root, 'killed');
    const killed = await start(dataDir);
    await ask(killed.url, 'create table kept as select 1 as one');
    await endProcess(killed.pid, 'SIGKILL', 5_000);

    const next = await start(dataDir);

    expect(await ask(next.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('is not held up by a pid file that names another process', async () => {
    const dataDir = join(root, 'stale');
    const first = await start(dataDir);
    await first.stop();
    writeFileSync(join(first.dataDir, 'postmaster.pid'), `${process.pid}\n`);

    const next = await start(dataDir);

    expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('syncs to the disk and asks for a password', async () => {
    const { url } = await start(join(root, 'settings'));
    const guessed = new URL(url);
    guessed.password = 'guessed';

    expect(await ask(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await expect(ask(guessed.href, 'select 1')).rejects.toThrow(/password/);
  });

  it('says why it does not start', async () => {
    const dataDir = join(root, 'refused');
    const server = await start(dataDir);
    await server.stop();

    await expect(startPostgres({ dataDir, settings: { no_such_setting: '1' } })).rejects.toThrow(/no_such_setting/);
  });
});

describe('startNats', () => {
  it('stops an orphan on the same store', async () => {
    const storeDir = join(root, 'nats');
    const left = await startNats({ storeDir });
    const next = await startNats({ storeDir });
    running.push(next);

    expect(isAlive(left.pid)).toBe(false);
    expect(isAlive(next.pid)).toBe(true);
    expect(next.sync).toBe(next.version.startsWith('2.9.') ? 'default' : 'always');
  });
});
