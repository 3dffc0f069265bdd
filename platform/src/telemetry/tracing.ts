import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

const BEGINS = /^begin\b/;
const HEALTH = /^\/(livez|readyz|startupz|metrics)(\?|$)/;
const SEND_EVERY_MS = 1_000;
/** Spans of a burst wait here; what exceeds it is dropped, never the work. */
const QUEUE_MAX = 8_192;

export interface Tracing {
  readonly endpoint: string;
  readonly service: string;
  /** Requests to these paths, and what they cause, are counted but not traced: thousands of them tell what one metric tells. */
  readonly ignored: RegExp | null;
}

/**
 * Sends spans of HTTP, PostgreSQL and fetch to an OTLP endpoint. No loader hook: it trebles the start time, and these three are
 * patched without it. Database spans need a parent, or each poll of the outbox would be a trace.
 */
export function startTracing({ endpoint, service, ignored }: Tracing): void {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'telemetry.schema': 'semconv 1.45.0' }),
    spanProcessors: [
      new BatchSpanProcessor(exporter, { scheduledDelayMillis: SEND_EVERY_MS, maxQueueSize: QUEUE_MAX }),
    ],
  });
  provider.register();
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url = '' }) => HEALTH.test(url) || ignored?.test(url) === true,
      }),
      new PgInstrumentation({
        requireParentSpan: true,
        ignoreConnectSpans: true,
        // Its text names company and person, as no parameter can; all others carry their values apart, and those are not exported.
        requestHook: (span, { query }) => {
          if (BEGINS.test(query.text)) span.setAttribute('db.query.text', 'begin');
        },
      }),
      // What has no parent is left before its attributes are gathered, not after.
      new UndiciInstrumentation({ ignoreRequestHook: () => trace.getActiveSpan() === undefined }),
    ],
  });
}
