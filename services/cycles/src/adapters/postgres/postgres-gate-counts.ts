import { Injectable } from '@nestjs/common';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { GateCounts, type BandCount } from '../../application/gate-ports.js';
import { GATE_BANDS } from '../../domain/release-gate.js';
import { oneOf } from '../../domain/vocabulary.js';

/** `stops` of the domain by set: a spec holds the two to each other. */
const STOPS = `case band when 'auto' then false when 'sample' then sample < $2::integer else true end`;

@Injectable()
export class PostgresGateCounts extends GateCounts {
  override async byBand(work: UnitOfWork, cycleId: CycleId, samplePercent: number): Promise<readonly BandCount[]> {
    const rows = await sqlOf(work)<Omit<BandCount, 'band'> & { readonly band: string }>(
      `select band, count(*)::integer as services, (count(*) filter (where ${STOPS}))::integer as stops,
              (sum(total) filter (where ${STOPS}))::text as "stopsTotal"
         from (
           select gate ->> 'band' as band, total, ('x' || left(statement_id::text, 8))::bit(32)::bigint % 100 as sample
             from cycle_service where cycle_id = $1 and gate is not null) as judged
        group by band`,
      [cycleId, samplePercent],
    );
    return rows.map((row) => ({ ...row, band: oneOf(GATE_BANDS, row.band) }));
  }
}
