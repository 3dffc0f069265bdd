import pg from 'pg';
import { DataSource } from 'typeorm';

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
}

/** The pool of one service. The driver has no time limit of its own: a frozen database would hang every request. */
export function dataSourceOf({ url, applicationName, connectionsMax, statementTimeoutMs }: PoolOptions): DataSource {
  registerTypeParsers();
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    synchronize: false,
    poolSize: connectionsMax,
    applicationName,
    connectTimeoutMS: 5_000,
    extra: {
      statement_timeout: statementTimeoutMs,
      query_timeout: statementTimeoutMs + 1_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
    },
  });
}
