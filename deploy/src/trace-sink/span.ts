import { z } from 'zod';

/** One span as it is kept: times in microseconds since 1970, attributes as text. */
export const spanRecord = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().nullable(),
  service: z.string(),
  name: z.string(),
  kind: z.string(),
  startUs: z.number(),
  endUs: z.number(),
  error: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  links: z.array(z.string()),
  /** Absent in journals of before. */
  events: z.array(z.object({ name: z.string(), attributes: z.record(z.string(), z.string()) })).default([]),
});
export type SpanRecord = z.infer<typeof spanRecord>;

const TEXT_MAX = 500;
const ATTRIBUTES_MAX = 40;
const LINKS_MAX = 100;
const EVENTS_MAX = 50;
const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const attributes = z.array(attribute).default([]);
const id = z.string().regex(/^[0-9a-f]+$/i);
const nanoseconds = z.union([z.string().regex(/^\d{1,20}$/), z.number().nonnegative()]);
const span = z.object({
  traceId: id.length(32),
  spanId: id.length(16),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.union([z.number(), z.string()]).default(0),
  startTimeUnixNano: nanoseconds,
  endTimeUnixNano: nanoseconds,
  attributes,
  status: z.object({ code: z.union([z.number(), z.string()]).optional(), message: z.string().optional() }).default({}),
  links: z.array(z.object({ traceId: id })).default([]),
  events: z.array(z.object({ name: z.string(), attributes })).default([]),
});
/** What `POST /v1/traces` carries, OTLP over HTTP in its JSON form; what is not kept is not read. */
export const traceExport = z.object({
  resourceSpans: z
    .array(
      z.object({
        resource: z.object({ attributes }).default({ attributes: [] }),
        scopeSpans: z.array(z.object({ spans: z.array(span).default([]) })).default([]),
      }),
    )
    .default([]),
});
export type TraceExport = z.infer<typeof traceExport>;

function textOf(value: Readonly<Record<string, unknown>>): string {
  const [plain] = Object.values(value);
  return (typeof plain === 'string' ? plain : JSON.stringify(plain ?? null)).slice(0, TEXT_MAX);
}

function asRecord(list: z.infer<typeof attributes>): Record<string, string> {
  return Object.fromEntries(list.slice(0, ATTRIBUTES_MAX).map(({ key, value }) => [key, textOf(value)]));
}

const microseconds = (value: string | number) => Number(BigInt(value) / 1_000n);

function toRecord(service: string, from: z.infer<typeof span>): SpanRecord {
  const isError = from.status.code === 2 || from.status.code === 'STATUS_CODE_ERROR';
  return {
    traceId: from.traceId.toLowerCase(),
    spanId: from.spanId.toLowerCase(),
    parentSpanId: from.parentSpanId ? from.parentSpanId.toLowerCase() : null,
    service,
    name: from.name.slice(0, TEXT_MAX),
    kind:
      typeof from.kind === 'number'
        ? (KINDS[from.kind] ?? 'unspecified')
        : from.kind.replace('SPAN_KIND_', '').toLowerCase(),
    startUs: microseconds(from.startTimeUnixNano),
    endUs: microseconds(from.endTimeUnixNano),
    error: isError ? (from.status.message ?? 'error').slice(0, TEXT_MAX) : null,
    attributes: asRecord(from.attributes),
    links: [...new Set(from.links.slice(0, LINKS_MAX).map(({ traceId }) => traceId.toLowerCase()))],
    events: from.events
      .slice(0, EVENTS_MAX)
      .map((event) => ({ name: event.name.slice(0, TEXT_MAX), attributes: asRecord(event.attributes) })),
  };
}

export function spansOf(body: TraceExport): readonly SpanRecord[] {
  return body.resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = asRecord(resource.attributes)['service.name'] ?? 'unknown';
    return scopeSpans.flatMap(({ spans }) => spans.map((from) => toRecord(service, from)));
  });
}
