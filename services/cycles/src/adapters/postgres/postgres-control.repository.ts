import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { ControlRepository, type ControlScope } from '../../application/control-ports.js';
import type { Cycle } from '../../domain/cycle.js';

@Injectable()
export class PostgresControlRepository extends ControlRepository {
  override async scope(work: UnitOfWork, { id, market, period, isDryRun }: Cycle): Promise<ControlScope> {
    // Only a dry run has services that another cycle may hold: they are counted once, as it settled them.
    const counted = isDryRun
      ? `case when own.cycle_id <> $1 and exists (select from cycle_service mine
            where mine.cycle_id = $1 and mine.service_id = own.service_id and mine.stage <> 'excluded') then false else own.stage <> 'excluded' end`
      : `own.stage <> 'excluded'`;
    const rows = await sqlOf(work)<{ cycleId: string; except: number[] | null; services: number; outstanding: number }>(
      `select cycle.id as "cycleId",
              array_agg(ordinal order by ordinal) filter (where not takes_part and statement_id is not null) as except,
              count(*) filter (where takes_part and statement_id is not null)::integer as services,
              count(*) filter (where takes_part and statement_id is null)::integer as outstanding
         from cycle
         join lateral (select own.ordinal, own.statement_id, ${counted} as takes_part from cycle_service own where own.cycle_id = cycle.id) as service on true
        where cycle.market = $2 and cycle.period = $3 and cycle.started_at is not null and cycle.status <> 'cancelled'
          and (not cycle.dry_run or cycle.id = $1)
        group by cycle.id order by cycle.id <> $1, cycle.id`,
      [id, market, period],
    );
    const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((count, row) => count + of(row), 0);
    return {
      cycles: rows.map(({ cycleId, except }) => ({ cycleId, except: except ?? [] })),
      services: total(({ services }) => services),
      outstanding: total(({ outstanding }) => outstanding),
    };
  }
}
