import { Injectable } from '@nestjs/common';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { OutageBoard } from '../../application/ports.js';

@Injectable()
export class PostgresOutageBoard implements OutageBoard {
  async permit(work: UnitOfWork, provider: string, probeEveryMs: number): Promise<'all' | 'probe' | 'none'> {
    const sql = sqlOf(work);
    const [outage] = await sql('select 1 from provider_outage where provider = $1', [provider]);
    if (!outage) return 'all';
    const probes = await sql(
      `update provider_outage set probe_at = clock_timestamp() + $2 * interval '1 millisecond' where provider = $1 and probe_at <= clock_timestamp() returning 1`,
      [provider, probeEveryMs],
    );
    return probes.length > 0 ? 'probe' : 'none';
  }

  async open(work: UnitOfWork, provider: string, probeEveryMs: number): Promise<void> {
    await sqlOf(work)(
      `insert into provider_outage (provider, since, probe_at) values ($1, clock_timestamp(), clock_timestamp() + $2 * interval '1 millisecond') on conflict do nothing`,
      [provider, probeEveryMs],
    );
  }

  async close(work: UnitOfWork, provider: string): Promise<void> {
    await sqlOf(work)('delete from provider_outage where provider = $1', [provider]);
  }
}
