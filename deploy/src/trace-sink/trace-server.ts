import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SpanJournal } from './span-journal.js';
import { spansOf, traceExport } from './span.js';
import { listPage, tracePage } from './trace-pages.js';
import { summaryOf, type TraceStore } from './trace-store.js';

const BODY_BYTES_MAX = 16 * 1024 * 1024;

type Answer = { readonly status: number; readonly type: 'text/html' | 'application/json'; readonly body: string };
const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});
const html = (body: string): Answer => ({ status: 200, type: 'text/html', body });

/** A small receiver of OTLP traces with a page for each, for a machine without a tracing back end. */
export function traceServer(store: TraceStore, journal: SpanJournal): Server {
  return createServer((request, response) => {
    answer(request, store, journal).then(
      (found) => send(response, found),
      (error: unknown) => send(response, json(500, { error: String(error) })),
    );
  });
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

async function answer(request: IncomingMessage, store: TraceStore, journal: SpanJournal): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST' && pathname === '/v1/traces') return take(request, store, journal);
  if (request.method !== 'GET') return json(405, { error: 'method not allowed' });
  if (pathname === '/livez' || pathname === '/readyz') return json(200, { status: 'ok' });
  const wantsJson = pathname.endsWith('.json') || (request.headers.accept ?? '').includes('application/json');
  if (pathname === '/' || pathname === '/traces' || pathname === '/traces.json') {
    const cycleId = searchParams.get('cycle') || null;
    const traces = store.list(cycleId);
    return wantsJson ? json(200, { traces }) : html(listPage(traces, cycleId));
  }
  const trace = store.find(/^\/traces\/([0-9a-f]{32})(\.json)?$/.exec(pathname)?.[1] ?? '');
  if (!trace) return json(404, { error: 'there is no such trace here (any more)' });
  return wantsJson
    ? json(200, { ...summaryOf(trace), spans: trace.spans, droppedSpans: trace.droppedSpans })
    : html(tracePage(trace));
}

async function take(request: IncomingMessage, store: TraceStore, journal: SpanJournal): Promise<Answer> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    return json(415, { error: 'OTLP in JSON only' });
  const body = await bodyOf(request);
  if (body === null) return json(413, { error: `more than ${BODY_BYTES_MAX} bytes` });
  const parsed = traceExport.safeParse(parse(body));
  if (!parsed.success) return json(400, { error: 'no OTLP trace export' });
  const spans = spansOf(parsed.data);
  store.add(spans);
  await journal.append(spans);
  return json(200, {});
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const bytes: AsyncIterable<Uint8Array> = request;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  return size > BODY_BYTES_MAX ? null : Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
