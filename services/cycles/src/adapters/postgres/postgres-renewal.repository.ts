import { Injectable } from '@nestjs/common';
import type { CycleId } from '@kantia/kernel/ids';
import { id } from '@kantia/kernel/ids';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { CycleRepository } from '../../application/ports.js';
import { RenewalRepository } from '../../application/renewal-ports.js';
import type { Cycle } from '../../domain/cycle.js';

@Injectable()
export class PostgresRenewalRepository extends RenewalRepository {
  constructor(private readonly cycles: CycleRepository) {
    super();
  }

  override async stale(
    work: UnitOfWork,
    supplyPointIds: readonly string[],
  ): Promise<readonly { cycle: Cycle; supplyPointIds: readonly string[] }[]> {
    const rows = await sqlOf(work)<{ cycleId: string; supplyPointIds: string[] }>(
      `select own.cycle_id as "cycleId", array_agg(distinct own.supply_point_id order by own.supply_point_id) as "supplyPointIds"
         from cycle_service own join cycle on cycle.id = own.cycle_id
        where own.supply_point_id = any($1::uuid[]) and own.statement_id is null
          and cycle.status in ('draft', 'running', 'awaiting-inputs', 'awaiting-approval', 'with-exceptions')
        group by own.cycle_id order by own.cycle_id`,
      [supplyPointIds],
    );
    const stale: { cycle: Cycle; supplyPointIds: readonly string[] }[] = [];
    for (const row of rows) {
      const cycle = present(await this.cycles.find(work, id<CycleId>(row.cycleId)), 'a service has a cycle');
      stale.push({ cycle, supplyPointIds: row.supplyPointIds });
    }
    return stale;
  }

  override async failedAt(
    work: UnitOfWork,
    cycleId: CycleId,
    supplyPointIds: readonly string[],
  ): Promise<readonly number[]> {
    const rows = await sqlOf(work)<{ ordinal: number }>(
      `select ordinal from cycle_service
        where cycle_id = $1 and supply_point_id = any($2::uuid[]) and stage in ('validation-failed', 'settlement-failed') order by ordinal`,
      [cycleId, supplyPointIds],
    );
    return rows.map(({ ordinal }) => ordinal);
  }
}
