import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { suppressTracing } from '@opentelemetry/core';
import { tracer, within } from '../telemetry/spans.js';
import type { Headers } from './envelope.js';

/** `cycles.wave.requested.v1` is named without its version: a new one must not look like another place. */
export function destinationOf(subject: string): string {
  return subject.replace(/\.v\d+$/, '');
}

/** The fields of a payload by which an operator finds a trace, where the payload has them. */
export function payloadAttributes(payload: unknown): Attributes {
  const found: Record<string, string> = {};
  if (typeof payload !== 'object' || payload === null) return found;
  if ('cycleId' in payload && typeof payload.cycleId === 'string') found['kantia.cycle.id'] = payload.cycleId;
  if ('batch' in payload && (typeof payload.batch === 'number' || typeof payload.batch === 'string'))
    found['kantia.batch'] = String(payload.batch);
  return found;
}

export function contextOf(headers: Headers): Context {
  return propagation.extract(ROOT_CONTEXT, headers);
}

/** Of a question: one that its asker does not trace is not traced here either. */
export function askedContextOf(headers: Headers): Context {
  const parent = contextOf(headers);
  return trace.getSpanContext(parent) ? parent : suppressTracing(parent);
}

export function traceParentOf(ctx: Context): Headers {
  const carrier: Record<string, string> = {};
  propagation.inject(ctx, carrier);
  return carrier;
}

export interface SpanOptions {
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes: Attributes;
  /** The active context when absent. */
  readonly parent?: Context;
}

export function inSpan<R>(
  { name, kind, attributes, parent = context.active() }: SpanOptions,
  step: (span: Span) => Promise<R>,
): Promise<R> {
  const span = tracer.startSpan(name, { kind, attributes: { 'messaging.system': 'nats', ...attributes } }, parent);
  return within(span, parent, step);
}

/** A span whose end is known later and which encloses no work of ours: one message of a batch on its way to the broker. */
export function startSpan({ name, kind, attributes, parent = context.active() }: SpanOptions): {
  readonly span: Span;
  readonly context: Context;
} {
  const span = tracer.startSpan(name, { kind, attributes: { 'messaging.system': 'nats', ...attributes } }, parent);
  return { span, context: trace.setSpan(parent, span) };
}
