import { assert } from '@kantia/kernel/assert';
import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.js';
import { migrate } from './migrations.js';
import { openPool } from './pool.js';
import { PostgresUnits } from './units.js';

export interface DatabaseSettings {
  /** Of the application role, for work. */
  readonly url: string;
  /** Of the owner role, for migrations. */
  readonly ownerUrl: string;
  readonly connectionsMax: number;
  readonly statementTimeoutMs: number;
}

export interface Database {
  readonly units: PostgresUnits;
  readonly url: string;
  close(): Promise<void>;
}

/** Brings the schema up to date, then opens the pool of the application role. */
export async function openDatabase(
  settings: DatabaseSettings,
  { service, migrations, clock, log }: { service: string; migrations: URL; clock: Clock; log: Logger },
): Promise<Database> {
  const applicationRole = decodeURIComponent(new URL(settings.url).username);
  assert(
    applicationRole !== decodeURIComponent(new URL(settings.ownerUrl).username),
    'the application role must own nothing, or row security would not bind it',
  );
  const applied = await migrate({ ownerUrl: settings.ownerUrl, applicationRole, folder: migrations });
  if (applied.length > 0) log.info({ migrations: applied }, 'migrations applied');
  const pool = openPool({
    url: settings.url,
    applicationName: service,
    connectionsMax: settings.connectionsMax,
    statementTimeoutMs: settings.statementTimeoutMs,
    onIdleError: (error) => log.warn({ err: error }, 'database connection lost'),
  });
  const units = new PostgresUnits(pool, service, clock, (error) =>
    log.warn({ err: error }, 'action after commit failed'),
  );
  return { units, url: settings.url, close: () => pool.end() };
}
