import { context, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api';

export const tracer = trace.getTracer('kantia.platform');

/** Runs the step below the span and ends it; a failure is written on it and thrown on. */
export async function within<R>(span: Span, parent: Context, step: (span: Span) => Promise<R>): Promise<R> {
  try {
    return await context.with(trace.setSpan(parent, span), step, undefined, span);
  } catch (error) {
    if (error instanceof Error) span.recordException(error);
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
