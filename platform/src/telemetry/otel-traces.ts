import { context, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { contextOf, traceParentOf } from '../bus/spans.js';
import { Traces, type TraceAttributes, type TracedPart } from '../ports/traces.js';
import { tracer, within } from './spans.js';

export class OtelTraces extends Traces {
  override here(): string | null {
    return traceParentOf(context.active()).traceparent ?? null;
  }

  override group<R>(name: string, attributes: TraceAttributes, step: () => Promise<R>): Promise<R> {
    return within(tracer.startSpan(name, { attributes }, ROOT_CONTEXT), ROOT_CONTEXT, step);
  }

  override tell({ name, startedAt, attributes, causes, events, failure }: TracedPart): void {
    const links = [...causes]
      .map((traceparent) => trace.getSpanContext(contextOf({ traceparent })))
      .filter((found) => found !== undefined)
      .map((found) => ({ context: found }));
    const span = tracer.startSpan(name, { startTime: startedAt, attributes, links });
    for (const event of events) span.addEvent(event.name, event.attributes);
    if (failure !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
    span.end();
  }
}
