import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { HoldingRepository, type Holder } from '../../application/holding.js';
import type { EnteredService } from '../../domain/moves.js';
import { STAGES, type Stage } from '../../domain/stage.js';
import { oneOf } from '../../domain/vocabulary.js';

const HOLDERS_NAMED = 20;

@Injectable()
export class PostgresHoldingRepository extends HoldingRepository {
  override async holders(
    work: UnitOfWork,
    cycleId: CycleId,
  ): Promise<{ count: number; first: readonly Holder[]; cycles: readonly string[] }> {
    const [row] = await sqlOf(work)<{
      count: number;
      first: readonly Holder[] | null;
      cycles: readonly string[] | null;
    }>(
      `with taken as (
         select own.supply_point_code as code, holder.name
           from cycle_service own
           join cycle_service other on other.company_id = own.company_id and other.service_id = own.service_id and other.held
           join cycle holder on holder.id = other.cycle_id
          where own.cycle_id = $1 and own.stage <> 'excluded' and other.cycle_id <> $1)
       select (select count(*)::integer from taken) as count,
              (select array_agg(distinct name order by name) from taken) as cycles,
              (select json_agg(json_build_object('supplyPointCode', code, 'cycleName', name) order by code)
                 from (select * from taken order by code limit ${HOLDERS_NAMED}) as named) as first`,
      [cycleId],
    );
    const { count, first, cycles } = present(row, 'a count has a row');
    return { count, first: first ?? [], cycles: cycles ?? [] };
  }

  override async holdAll(work: UnitOfWork, cycleId: CycleId): Promise<void> {
    await sqlOf(work)(
      `update cycle_service set held = stage <> 'excluded',
              excluded_from = case when excluded_from in ('settled', 'approved') then 'settling' else excluded_from end
        where cycle_id = $1`,
      [cycleId],
    );
  }

  override async entered(
    work: UnitOfWork,
    cycleId: CycleId,
  ): Promise<readonly (EnteredService & { readonly stage: Stage })[]> {
    const rows = await sqlOf(work)<EnteredService & { stage: string }>(
      `select ordinal, service_id as "serviceId", supply_point_id as "supplyPointId", stage from cycle_service where cycle_id = $1 order by ordinal`,
      [cycleId],
    );
    return rows.map((row) => ({ ...row, stage: oneOf(STAGES, row.stage) }));
  }
}
