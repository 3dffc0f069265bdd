import { Unavailable } from '../ports/errors.js';

const AWAY = new Set([
  '08000',
  '08001',
  '08003',
  '08004',
  '08006', // connection exceptions
  '53300',
  '53400', // too many connections
  '57P01',
  '57P02',
  '57P03', // shut down, crashed, starting
  '55P03', // lock timeout: somebody else holds it, later is another moment
  '25P03', // idle in transaction too long
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const AWAY_TEXT =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|connection is closed/i;

/** SQLSTATE or system code of an error. */
export function codeOf(error: unknown): string | undefined {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}

/** The transaction lost a race and may simply run again. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01';
}

/** The database is away or has no room: `Unavailable`. Anything else comes back as it is. */
export function fromDriver(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== undefined && AWAY.has(code)) return new Unavailable('postgres', { cause: error });
  if (error instanceof Error && AWAY_TEXT.test(error.message)) return new Unavailable('postgres', { cause: error });
  return error;
}
