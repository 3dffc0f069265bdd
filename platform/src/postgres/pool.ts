import pg from 'pg';

const { builtins } = pg.types;
/** The driver's list of type numbers has no arrays. */
const TEXT_ARRAY: number = 1009;

/** numeric[], int8[] and date[] come as text like their elements; a `date` is a day of a calendar, not an instant. */
function registerTypeParsers(): void {
  const texts = pg.types.getTypeParser(TEXT_ARRAY);
  for (const array of [1231, 1016, 1182]) pg.types.setTypeParser(array, texts);
  pg.types.setTypeParser(builtins.DATE, (text) => text);
}

export interface PoolOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly connectionsMax: number;
  readonly statementTimeoutMs: number;
  /** Hears of connections that break while nobody uses them; the pool makes new ones. */
  readonly onIdleError: (error: Error) => void;
}

/** The pool of one service. The driver has no time limit of its own: a frozen database would hang every request. */
export function openPool(options: PoolOptions): pg.Pool {
  registerTypeParsers();
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.connectionsMax,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs,
    query_timeout: options.statementTimeoutMs + 1_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  pool.on('error', options.onIdleError);
  return pool;
}
