import { isSpanContextValid, trace } from '@opentelemetry/api';
import { pino, stdTimeFunctions, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

export interface LogOptions {
  readonly service: string;
  readonly version: string;
  readonly level: string;
}

/** Personal data and secrets, wherever a caller puts them one or two levels deep. */
const REDACTED = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'email',
  'phone',
  'address',
  'idNumber',
  'connectionString',
  'payload',
];

function traceIds(): Readonly<Record<string, string>> {
  const context = trace.getActiveSpan()?.spanContext();
  return context && isSpanContextValid(context) ? { trace_id: context.traceId, span_id: context.spanId } : {};
}

/** One JSON line per event: `time`, `level`, `service`, `version`, trace ids inside a span, `msg` and the caller's fields. */
export function openLog({ service, version, level }: LogOptions, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { service, version },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: traceIds,
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
  };
  return destination ? pino(options, destination) : pino(options);
}
