import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { LocalDate } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import {
  ContractRepository,
  type ContractFilter,
  type ContractLine,
  type Page,
  type PageRequest,
  type Portfolio,
} from '../../application/ports.js';
import type { Values } from '../../domain/sheet-column.js';
import { CONTRACT_LINES, PORTFOLIO_CONTRACTS, stateOf } from './contract-lines.js';
import { Cursor, pageLimit, TOTAL_EXACT_MAX } from './cursor.js';
import { likeOf } from './supply-point-where.js';

/** What expires comes by its last day, everything else by code; a code has no line end, so the parts cannot run together. */
const SORT_KEY = `(case when $5 = 'expiring' then to_char(l.until, 'YYYY-MM-DD') else '' end || e'\\n' || k.code || e'\\n' || p.code) collate "C"`;
const FROM = `
  from lines l
  join supply_points p on p.id = l.supply_point_id
  join supply_contracts k on k.id = l.contract_id
  join customers c on c.id = l.customer_id`;
const IN_STATE = `($5 = '' or ($5 = 'in-force' and l.in_force) or ($5 <> 'in-force' and ${stateOf('$6::integer')} = $5))`;

@Injectable()
export class PostgresContractRepository extends ContractRepository {
  override async list(
    work: UnitOfWork,
    filter: ContractFilter,
    { today, ...page }: PageRequest & { readonly today: LocalDate },
  ): Promise<Page<ContractLine>> {
    const sql = sqlOf(work);
    const { query, market, customerId, state, within } = filter;
    const cursor = new Cursor({ query, market, state, customerId: customerId ?? '', within: String(within), today });
    const limit = pageLimit(page.limit);
    const params = [today, likeOf(query), market, customerId, state, within];
    const rows = await sql<ContractLine & { readonly sortKey: string }>(
      `with lines as (${CONTRACT_LINES})
       select k.id, k.code, p.id as "supplyPointId", p.code as "supplyPointCode", c.id as "customerId", c.name as "customerName",
         l.market, l.metering, l.since, l.until, l.versions, ${stateOf('$6::integer')} as state,
         case when l.in_force then l.until - $1::date end as "daysLeft", ${SORT_KEY} as "sortKey"
       ${FROM} where ${IN_STATE} and ($7::text is null or ${SORT_KEY} > $7) order by ${SORT_KEY} limit $8`,
      [...params, cursor.read(page.cursor), limit + 1],
    );
    const [counted] = await sql<{ n: number }>(
      `with lines as (${CONTRACT_LINES}) select count(*)::integer as n from (select 1 from lines l where ${IN_STATE} limit $7) counted`,
      [...params, TOTAL_EXACT_MAX + 1],
    );
    const { n } = present(counted, 'a count');
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ sortKey: _key, ...line }) => line),
      nextCursor: last ? cursor.after(last.sortKey) : null,
      total: Math.min(n, TOTAL_EXACT_MAX),
      totalExact: n <= TOTAL_EXACT_MAX,
    };
  }

  override async portfolio(work: UnitOfWork, today: LocalDate): Promise<Portfolio> {
    const sql = sqlOf(work);
    const [customers] = await sql<{ n: number; without: number }>(
      `select count(*)::integer as n, (count(*) filter (where not exists (
         select 1 from supply_contract_versions v where v.company_id = c.company_id and v.customer_id = c.id and v.valid_from <= $1::date
           and coalesce(v.effective_until, 'infinity') >= $1::date)))::integer as without
       from customers c`,
      [today],
    );
    const supplyPoints = await sql<{ market: string; count: number }>(
      'select market, count(*)::integer as count from supply_points group by market order by market',
    );
    const [contracts] = await sql<Portfolio['contracts']>(PORTFOLIO_CONTRACTS, [today, '%', '', null]);
    const tags = await sql<{ tag: string; count: number }>(
      'select tag, count(*)::integer as count from customers, unnest(tags) as tag group by tag order by tag limit 500',
    );
    const { n, without } = present(customers, 'a count');
    return {
      customers: n,
      customersWithout: without,
      supplyPoints,
      contracts: present(contracts, 'contract counts'),
      tags,
    };
  }

  override async sheetRows(
    work: UnitOfWork,
    customerId: string | null,
    page: PageRequest,
  ): Promise<Pick<Page<Values>, 'items' | 'nextCursor'>> {
    const cursor = new Cursor({ customerId: customerId ?? '' });
    const limit = pageLimit(page.limit);
    const [point = null, contract = null, from = null] = cursor.read(page.cursor)?.split('\n') ?? [];
    // The first condition is what an index can answer; the second is where the page before ended.
    const rows = await sqlOf(work)<{ readonly values: Values; readonly place: string }>(
      `select jsonb_strip_nulls(v.terms || jsonb_build_object('customer_code', c.code, 'customer_id_type', c.id_type,
           'customer_id_number', c.id_number, 'customer_name', c.name, 'customer_email', c.email, 'customer_phone', c.phone,
           'customer_address', p.address, 'municipality_code', p.municipality_code, 'supply_point_code', p.code, 'region', p.region,
           'market', v.market, 'metering', v.metering, 'contract_code', k.code, 'valid_from', to_char(v.valid_from, 'YYYY-MM-DD'),
           'valid_until', to_char(v.valid_until, 'YYYY-MM-DD'))) as values,
         p.code || e'\\n' || k.code || e'\\n' || to_char(v.valid_from, 'YYYY-MM-DD') as place
       from supply_points p
       join supply_contract_versions v on v.supply_point_id = p.id
       join supply_contracts k on k.id = v.contract_id
       join customers c on c.id = v.customer_id
       where ($1::uuid is null or v.customer_id = $1)
         and ($2::text is null or p.code >= $2 collate "C" and (p.code, k.code, v.valid_from) > ($2 collate "C", $3 collate "C", $4::date))
       order by p.code, k.code, v.valid_from limit $5`,
      [customerId, point, contract, from, limit + 1],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ values }) => values),
      nextCursor: last ? cursor.after(last.place) : null,
    };
  }
}
