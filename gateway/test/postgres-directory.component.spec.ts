import { openDatabase } from '@kantia/platform/postgres/open-database';
import { SystemClock } from '@kantia/platform/system-clock';
import { startPostgres } from '@kantia/platform/testing/servers';
import { pino } from 'pino';
import { PostgresDirectory } from '../src/adapters/postgres/postgres-directory.js';
import { directorySuite } from './ports/directory.suite.js';

directorySuite(async () => {
  const postgres = await startPostgres();
  const database = await postgres.createDatabase('kantia_gateway');
  const opened = await openDatabase(
    { url: database.url, ownerUrl: database.ownerUrl, connectionsMax: 4, statementTimeoutMs: 10_000 },
    {
      service: 'gateway',
      migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
      clock: new SystemClock(),
      log: pino({ level: 'silent' }),
    },
  );
  return {
    directory: new PostgresDirectory(),
    units: opened.units,
    close: async () => {
      await opened.close();
      await postgres.stop();
    },
  };
});
