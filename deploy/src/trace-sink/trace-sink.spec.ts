import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { SpanJournal } from './span-journal.js';
import type { SpanRecord } from './span.js';
import { inTreeOrder } from './trace-pages.js';
import { traceServer } from './trace-server.js';
import { TraceStore } from './trace-store.js';

const root = mkdtempSync(join(tmpdir(), 'kantia-traces-'));
const servers: Server[] = [];
const hex = (digit: string, length: number) => digit.repeat(length);
const LIMITS = { tracesMax: 3, spansMax: 100, traceSpansMax: 5 };

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function aSpan(fields: Partial<SpanRecord> = {}): SpanRecord {
  const given = {
    traceId: hex('a', 32),
    spanId: hex('1', 16),
    parentSpanId: null,
    service: 'gateway',
    name: 'POST',
    kind: 'server',
  };
  return { ...given, startUs: 1_000, endUs: 2_000, error: null, attributes: {}, links: [], events: [], ...fields };
}

async function aSink(folder = mkdtempSync(join(root, 'one-'))): Promise<string> {
  const store = new TraceStore(LIMITS);
  const journal = new SpanJournal(folder, { segmentBytes: 1_000_000, segmentsMax: 2 });
  for await (const spans of journal.read()) store.add(spans);
  const server = traceServer(store, journal);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

function anExport(traceId: string, cycleId: string) {
  const span = {
    traceId,
    spanId: hex('1', 16),
    name: 'process <settled>',
    kind: 5,
    startTimeUnixNano: '1790000000000000000',
    endTimeUnixNano: '1790000000250000000',
    attributes: [{ key: 'kantia.cycle.id', value: { stringValue: cycleId } }],
    status: { code: 2, message: 'boom' },
    links: [{ traceId: hex('f', 32), spanId: hex('2', 16) }],
    events: [{ timeUnixNano: '1', name: '<refused>', attributes: [{ key: 'number', value: { stringValue: 'SPD7' } }] }],
  };
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'settlement' } }] };
  return { resourceSpans: [{ resource, scopeSpans: [{ spans: [span] }] }] };
}

async function post(sink: string, body: unknown): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${sink}/v1/traces`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

describe('trace sink', () => {
  it('lists what arrived, finds it by cycle and shows it', async () => {
    const sink = await aSink();
    const [id, other] = [hex('a', 32), hex('b', 32)];

    expect(await post(sink, anExport(id, 'cycle-1'))).toBe(200);
    expect(await post(sink, anExport(other, 'cycle-2'))).toBe(200);

    const all = await (await fetch(`${sink}/traces.json`)).json();
    expect(all).toMatchObject({
      traces: [
        { id: other },
        {
          id,
          root: 'settlement: process <settled>',
          durationMs: 250,
          services: ['settlement'],
          errors: 1,
          cycleIds: ['cycle-1'],
        },
      ],
    });
    const listed = await (await fetch(`${sink}/traces?cycle=cycle-1`)).text();
    expect(listed).toContain(`/traces/${id}`);
    expect(listed).not.toContain(`/traces/${other}`);
    const page = await (await fetch(`${sink}/traces/${id}`)).text();
    expect(page).toContain('process &lt;settled&gt;');
    expect(page).toContain('&lt;refused&gt;</dt><dd>SPD7</dd>');
    expect(page).not.toMatch(/<(?:settled|refused)>/);
    expect(await (await fetch(`${sink}/traces/${id}.json`)).json()).toMatchObject({
      spans: [{ service: 'settlement', error: 'boom', kind: 'consumer', links: [hex('f', 32)] }],
    });
  });

  it('refuses what is no export and knows no other trace', async () => {
    const sink = await aSink();

    expect(await post(sink, { resourceSpans: [{ scopeSpans: [{ spans: [{ traceId: 'no' }] }] }] })).toBe(400);
    expect((await fetch(`${sink}/v1/traces`, { method: 'POST', body: 'x' })).status).toBe(415);
    expect((await fetch(`${sink}/traces/${hex('c', 32)}`)).status).toBe(404);
    expect((await fetch(`${sink}/traces/../../etc/passwd`)).status).toBe(404);
  });

  it('shows the traces of before after a restart', async () => {
    const folder = mkdtempSync(join(root, 'kept-'));
    await post(await aSink(folder), anExport(hex('a', 32), 'cycle-1'));

    const again = await aSink(folder);

    expect(await (await fetch(`${again}/traces.json`)).json()).toMatchObject({ traces: [{ cycleIds: ['cycle-1'] }] });
  });
});

describe('TraceStore', () => {
  it('keeps the last traces, those of cycles longer', () => {
    const store = new TraceStore(LIMITS);
    store.add([aSpan({ traceId: 'cycle', attributes: { 'kantia.cycle.id': 'c' } })]);

    for (const traceId of ['one', 'two', 'three']) store.add([aSpan({ traceId })]);

    expect(store.list(null).map(({ id }) => id)).toEqual(['three', 'two', 'cycle']);
  });

  it('counts the spans of a trace that it does not keep', () => {
    const store = new TraceStore(LIMITS);

    store.add(Array.from({ length: 8 }, (_, i) => aSpan({ spanId: String(i) })));

    expect(store.find(hex('a', 32))).toMatchObject({ droppedSpans: 3, spans: { length: 5 } });
    expect(store.list(null)).toMatchObject([{ spans: 8 }]);
  });
});

describe('SpanJournal', () => {
  it('keeps a bounded row of files', async () => {
    const folder = mkdtempSync(join(root, 'row-'));
    const journal = new SpanJournal(folder, { segmentBytes: 500, segmentsMax: 2 });
    for await (const spans of journal.read()) expect(spans).toEqual([]);

    for (let i = 0; i < 20; i += 1) await journal.append([aSpan({ spanId: String(i) })]);

    expect(readdirSync(folder)).toHaveLength(2);
    const kept: string[] = [];
    for await (const spans of new SpanJournal(folder, { segmentBytes: 500, segmentsMax: 2 }).read())
      kept.push(...spans.map(({ spanId }) => spanId));
    expect(kept.at(-1)).toBe('19');
  });
});

describe('inTreeOrder', () => {
  it('puts children below their parents by time, and orphans at the top', () => {
    const spans = [
      aSpan({ spanId: 'late', parentSpanId: 'root', startUs: 30 }),
      aSpan({ spanId: 'inner', parentSpanId: 'early', startUs: 40 }),
      aSpan({ spanId: 'early', parentSpanId: 'root', startUs: 20 }),
      aSpan({ spanId: 'root', startUs: 10 }),
      aSpan({ spanId: 'orphan', parentSpanId: 'elsewhere', startUs: 5 }),
    ];

    expect(inTreeOrder(spans).map(({ span, depth }) => `${depth} ${span.spanId}`)).toEqual([
      '0 orphan',
      '0 root',
      '1 early',
      '2 inner',
      '1 late',
    ]);
  });
});
