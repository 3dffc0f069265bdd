import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { FlowServices, type Scope, type ServicePlace } from '../../application/ports.js';

const FIRST: ServicePlace = { cycleId: '00000000-0000-0000-0000-000000000000', ordinal: 0 };

@Injectable()
export class PostgresFlowServices extends FlowServices {
  override async page(
    work: UnitOfWork,
    { period, market, cycleId }: Scope,
    { cohorts, allVersions, after, limit }: Parameters<FlowServices['page']>[2],
  ): Promise<readonly ServicePlace[]> {
    if (cohorts?.length === 0) return [];
    const keys = cohorts ?? [];
    const { cycleId: afterCycle, ordinal: afterOrdinal } = after ?? FIRST;
    return sqlOf(work)<ServicePlace>(
      `with wanted as (
         select distinct * from unnest($4::text[], $5::integer[], $6::text[], $7::text[], $8::boolean[]) as w(mode, path, stage, reason, settled))
       select service.cycle_id as "cycleId", service.ordinal
         from flow_cycle cycle join flow_service service using (company_id, cycle_id)
        where cycle.period = $1 and cycle.market = $2 and ($3::uuid is null or cycle.cycle_id = $3) and (cycle.status = 'cancelled') = $12
          and (service.counted or $13 or $3::uuid is not null) and service.stage is not null
          and ($12 or (cycle.mode, service.path, service.stage, service.reason, service.settled) in (select mode, path, stage, reason, settled from wanted))
          and (service.cycle_id, service.ordinal) > ($9::uuid, $10::integer)
        order by service.cycle_id, service.ordinal limit $11`,
      [
        period,
        market,
        cycleId,
        keys.map(({ mode }) => mode),
        keys.map(({ path }) => path),
        keys.map(({ stage }) => stage),
        keys.map(({ reason }) => reason),
        keys.map(({ settled }) => settled),
        afterCycle,
        afterOrdinal,
        limit,
        cohorts === null,
        allVersions,
      ],
    );
  }

  override async inCycles(
    work: UnitOfWork,
    { period, market }: Scope,
    supplyPointIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await sqlOf(work)<{ id: string }>(
      `select distinct service.supply_point_id as id from flow_service service join flow_cycle cycle using (company_id, cycle_id)
        where service.supply_point_id = any($3::uuid[]) and cycle.period = $1 and cycle.market = $2 and cycle.status <> 'cancelled'
          and service.stage is not null`,
      [period, market, supplyPointIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
