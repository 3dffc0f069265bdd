import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { context, trace } from '@opentelemetry/api';
import { Bus } from '../src/ports/bus.js';
import type { RunningService } from '../src/start-service.js';
import { startNats, startPostgres, type TestNats, type TestPostgres } from '../src/testing/servers.js';
import { recordSpans } from '../src/testing/spans.js';
import { ANDINA, eventually, Script, startFixture, writeNote } from './fixture-service.js';

let postgres: TestPostgres;
let nats: TestNats;
let service: RunningService;
const script = new Script();
const { ended } = recordSpans();

beforeAll(async () => {
  postgres = await startPostgres();
  nats = await startNats();
  service = await startFixture(script, { database: await postgres.createDatabase('trace'), natsUrl: nats.url });
});
afterAll(async () => {
  await service.app.close();
  await nats.stop();
  await postgres.stop();
});

it('is one from the request over outbox and broker to the consumer', async () => {
  const actor = { companyId: ANDINA, userId: '00000000-0000-4000-8000-000000000001', roles: ['operator'] };
  const click = trace.getTracer('test').startSpan('click');
  await context.with(trace.setSpan(context.active(), click), () =>
    service.app.get(Bus).ask(writeNote, { id: crypto.randomUUID(), text: 'hola', copies: 1 }, { actor }),
  );
  click.end();
  await eventually(() => ended().some(({ name }) => name.startsWith('process')), 'consumed');

  const spans = ended();
  const chain: string[] = [];
  const climb = (id: string | undefined): void => {
    const span = spans.find((candidate) => candidate.spanContext().spanId === id);
    if (!span) return;
    chain.push(span.name);
    climb(span.parentSpanContext?.spanId);
  };
  climb(spans.find(({ name }) => name.startsWith('process'))?.spanContext().spanId);

  expect(chain).toEqual([
    'process metrics.note.written',
    'publish metrics.note.written',
    'answer metrics.write-note',
    'ask metrics.write-note',
    'click',
  ]);
  expect(new Set(spans.map((span) => span.spanContext().traceId)).size).toBe(1);
  expect(spans.find(({ name }) => name.startsWith('process'))?.attributes).toMatchObject({
    'kantia.company.id': ANDINA,
    'messaging.system': 'nats',
  });
});
