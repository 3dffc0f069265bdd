import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { startNats, type TestNats } from '../testing/servers.js';
import { connectToBus } from './connection.js';
import { ensureConsumer, ensureStream, isMissing } from './streams.js';

let nats: TestNats;
let connection: NatsConnection;
let manager: JetStreamManager;
const durable = { stream: 'CYCLES', durable: 'metrics-count', subject: 'cycles.cycle.changed.v1', concurrency: 4 };

beforeAll(async () => {
  nats = await startNats();
  connection = await connectToBus({ url: nats.url, name: 'test' });
  manager = await jetstreamManager(connection);
});
afterAll(async () => {
  await connection.close();
  await nats.stop();
});

it('a consumer waits for the stream of another owner', async () => {
  const early: unknown = await ensureConsumer(manager, durable).catch((error: unknown) => error);

  expect(isMissing(early)).toBe(true);
});

it('a stream is made once and found afterwards, by two starters too', async () => {
  expect(await ensureStream(manager, 'cycles')).toBe('created');
  expect(await ensureStream(manager, 'cycles')).toBe('found');
  await Promise.all([ensureConsumer(manager, durable), ensureConsumer(manager, durable)]);
});

it('what differs from its definition is refused by name', async () => {
  await expect(ensureConsumer(manager, { ...durable, concurrency: 1 })).rejects.toThrow(
    'consumer metrics-count on the broker differs from its definition: max_ack_pending is 1000',
  );
  await manager.streams.update('CYCLES', { max_age: 3_600_000_000_000 });

  await expect(ensureStream(manager, 'cycles')).rejects.toThrow(
    'stream CYCLES on the broker differs from its definition: max_age',
  );
});
