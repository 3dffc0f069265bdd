import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { startNats, startPostgres } from './servers.js';

async function clientOf(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function streamsOf(url: string, made?: string): Promise<readonly string[]> {
  const connection = await connect({ servers: url });
  const { streams } = await jetstreamManager(connection);
  if (made !== undefined) await streams.add({ name: made, subjects: [made] });
  const names = await streams.names().next();
  await connection.close();
  return names;
}

describe('test servers', () => {
  it('gives a database whose application role works on rows but owns nothing', async () => {
    const postgres = await startPostgres();
    const database = await postgres.createDatabase('kantia_example');
    const owner = await clientOf(database.ownerUrl);
    await owner.query('create table note (id int primary key generated always as identity, body text)');

    const application = await clientOf(database.url);
    await application.query(`insert into note (body) values ('a')`);
    const { rows } = await application.query<{ body: string }>('select body from note');

    expect(rows).toEqual([{ body: 'a' }]);
    await expect(application.query('drop table note')).rejects.toThrow(/owner/);
    await expect(application.query('create table other ()')).rejects.toThrow(/permission/);
    await Promise.all([owner.end(), application.end()]);
    await postgres.stop();
  });

  it('shares one cluster in a run', async () => {
    const [first, second] = await Promise.all([startPostgres(), startPostgres()]);

    expect(first.url).toBe(second.url);
  });

  it('gives a broker that can be killed and comes back on its port, with its streams or without', async () => {
    const nats = await startNats();
    await streamsOf(nats.url, 'KEPT');

    await nats.kill();
    await nats.restart();
    const kept = await streamsOf(nats.url);
    await nats.restart({ wipe: true });

    expect(kept).toEqual(['KEPT']);
    expect(await streamsOf(nats.url)).toEqual([]);
    await nats.stop();
  });
});
