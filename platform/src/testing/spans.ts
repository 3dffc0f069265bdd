import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';

/** Keeps the spans that end in this test file from now on. To be called before the service starts. */
export function recordSpans(): { readonly ended: () => readonly ReadableSpan[] } {
  const exporter = new InMemorySpanExporter();
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  return { ended: () => exporter.getFinishedSpans() };
}
