import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import { dayAfter, firstDay, type Period } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { ServicesInForce } from '../../application/ports.js';

/** `$1`, `$2`: the first day of the month and the day after its last; `$3`: the market. */
const IN_FORCE = `from supply_contract_versions v
  where v.valid_from < $2::date and coalesce(v.effective_until, 'infinity') >= $1::date and v.market = $3`;

@Injectable()
export class PostgresServicesInForce extends ServicesInForce {
  override async count(work: UnitOfWork, month: Period, market: string): Promise<number> {
    const [row] = await sqlOf(work)<{ n: number }>(
      `select count(*)::integer as n from (select distinct v.supply_point_id, v.contract_id ${IN_FORCE}) services`,
      [firstDay(month), dayAfter(month), market],
    );
    return present(row, 'a count').n;
  }
}
