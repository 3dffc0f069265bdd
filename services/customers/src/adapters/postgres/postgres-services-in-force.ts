import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import { dayAfter, firstDay, type Period } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { ServicesInForce, type ServiceInForce } from '../../application/ports.js';

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

  override list(
    work: UnitOfWork,
    { month, market }: { readonly month: Period; readonly market: string },
    { limit, after }: { readonly limit: number; readonly after: readonly [point: string, contract: string] },
  ): Promise<readonly ServiceInForce[]> {
    return sqlOf(work)<ServiceInForce>(
      `select p.id as "supplyPointId", p.code as "supplyPointCode", k.code as "contractCode", c.name as "customerName"
         from supply_points p join customers c on c.company_id = p.company_id and c.id = p.customer_id
         join lateral (select distinct v.contract_id ${IN_FORCE} and v.company_id = p.company_id and v.supply_point_id = p.id) services on true
         join supply_contracts k on k.company_id = p.company_id and k.id = services.contract_id
        where p.code >= $4 and (p.code, k.code) > ($4, $5) order by p.code, k.code limit $6`,
      [firstDay(month), dayAfter(month), market, ...after, limit],
    );
  }
}
