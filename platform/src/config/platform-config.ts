import { z } from 'zod';
import { COLUMNAR_DEFAULTS } from '../columnar/duckdb-columnar.js';

const wholeNumber = (minimum: number) =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(minimum));
/** A setting with a default, written as it stands in the environment. */
const count = (minimum: number, initial: number) => wholeNumber(minimum).prefault(String(initial));

const MEBIBYTE = 1_048_576;

/** What every process of ours is told from outside; a service's own settings come beside it. */
export const platformConfig = z.object({
  PORT: wholeNumber(0).describe('Port of the HTTP server with /livez, /readyz and /metrics'),
  LISTEN_HOST: z.string().default('127.0.0.1').describe('Address that the HTTP server listens on'),
  DATABASE_URL: z
    .string()
    .optional()
    .describe('PostgreSQL for work, with the application role; absent in a process without a database'),
  DATABASE_OWNER_URL: z.string().optional().describe('The same database with the owner role, for migrations'),
  DATABASE_CONNECTIONS_MAX: count(1, 10).describe('Connections in the pool of this process'),
  DATABASE_STATEMENT_TIMEOUT_MS: count(1, 60_000).describe('Longest time of one SQL statement, milliseconds'),
  NATS_URL: z.string().describe('Address of the message broker'),
  OBJECT_STORE_URL: z
    .string()
    .regex(/^(file|s3):\/\//, 'must begin with file:// or s3://')
    .describe('Object store: file:///folder or s3://key:secret@host:port/?region=…&tls=true'),
  OBJECT_STORE_CACHE_DIR: z
    .string()
    .optional()
    .describe('Folder of this process alone for objects fetched from S3; a temporary one when absent'),
  OBJECT_STORE_CACHE_BYTES: count(MEBIBYTE, 512 * MEBIBYTE).describe('Size of that cache, bytes'),
  COLUMNAR_DIR: z.string().optional().describe('Folder for temporary files of DuckDB; a temporary one when absent'),
  COLUMNAR_MEMORY_MB: count(32, COLUMNAR_DEFAULTS.memoryMb).describe('Memory of each DuckDB session, megabytes'),
  COLUMNAR_THREADS: count(1, COLUMNAR_DEFAULTS.threads).describe('Threads of each DuckDB session'),
  COLUMNAR_SESSIONS_MAX: count(1, COLUMNAR_DEFAULTS.sessionsMax).describe('DuckDB sessions at a time in this process'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal'])
    .default('info')
    .describe('Least level of the log lines that are written'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .optional()
    .describe('Where traces go, OTLP over HTTP; no tracing is loaded when absent'),
});
export type PlatformConfig = z.output<typeof platformConfig>;
