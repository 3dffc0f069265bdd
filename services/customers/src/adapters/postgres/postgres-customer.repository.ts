import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { LocalDate } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import {
  CustomerRepository,
  type Customer,
  type CustomerFilter,
  type CustomerView,
  type Page,
  type PageRequest,
} from '../../application/ports.js';
import { foldText } from '../../domain/fold-text.js';
import { Cursor, pageLimit, TOTAL_EXACT_MAX } from './cursor.js';
import { likeOf } from './supply-point-where.js';

/** `$1` is today, here and below. */
const IN_FORCE = `v.company_id = c.company_id and v.customer_id = c.id and v.valid_from <= $1::date
  and coalesce(v.effective_until, 'infinity') >= $1::date`;
const SELECT = `
  select c.id, c.code, c.name, c.id_type as "idType", c.id_number as "idNumber", c.email, c.phone, c.tags, c.version,
    (select count(*)::integer from supply_points p where p.customer_id = c.id and p.company_id = c.company_id) as "supplyPointCount",
    (select count(distinct (v.supply_point_id, v.contract_id))::integer from supply_contract_versions v where ${IN_FORCE}) as "contractsInForce"
  from customers c`;
const MATCHES = `$1::date is not null and c.search like $2 and ($3 = '' or c.tags @> array[$3])
  and ($4 = '' or ($4 = 'in-force') = exists (select 1 from supply_contract_versions v where ${IN_FORCE}))`;

@Injectable()
export class PostgresCustomerRepository extends CustomerRepository {
  override async list(
    work: UnitOfWork,
    filter: CustomerFilter,
    { today, ...page }: PageRequest & { readonly today: LocalDate },
  ): Promise<Page<CustomerView>> {
    const sql = sqlOf(work);
    const cursor = new Cursor({ ...filter });
    const limit = pageLimit(page.limit);
    const params = [today, likeOf(filter.query), filter.tag, filter.status];
    const rows = await sql<CustomerView>(
      `${SELECT} where ${MATCHES} and ($5::text is null or c.code > $5) order by c.code limit $6`,
      [...params, cursor.read(page.cursor), limit + 1],
    );
    const [counted] = await sql<{ n: number }>(
      `select count(*)::integer as n from (select 1 from customers c where ${MATCHES} limit $5) counted`,
      [...params, TOTAL_EXACT_MAX + 1],
    );
    const { n } = present(counted, 'a count');
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > limit && last ? cursor.after(last.code) : null,
      total: Math.min(n, TOTAL_EXACT_MAX),
      totalExact: n <= TOTAL_EXACT_MAX,
    };
  }

  override async find(work: UnitOfWork, id: string, today: LocalDate): Promise<CustomerView | null> {
    const [row] = await sqlOf(work)<CustomerView>(`${SELECT} where c.id = $2`, [today, id]);
    return row ?? null;
  }

  override async idOfCode(work: UnitOfWork, code: string): Promise<string | null> {
    const [row] = await sqlOf(work)<{ id: string }>('select id from customers where code = $1', [code]);
    return row?.id ?? null;
  }

  override async add(work: UnitOfWork, customer: Omit<Customer, 'id'>): Promise<string | null> {
    const { code, name, idType, idNumber, email, phone, tags } = customer;
    const [row] = await sqlOf(work)<{ id: string }>(
      `insert into customers (company_id, code, name, id_type, id_number, email, phone, tags, search)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (company_id, code) do nothing returning id`,
      [work.actor.companyId, code, name, idType, idNumber, email, phone, tags, searchOf(customer)],
    );
    return row?.id ?? null;
  }

  override async change(
    work: UnitOfWork,
    from: Customer & { readonly version: number },
    to: Customer,
  ): Promise<boolean> {
    const sql = sqlOf(work);
    const changed = await sql(
      `update customers set name = $3, id_type = $4, id_number = $5, email = $6, phone = $7, tags = $8, search = $9, version = version + 1
       where id = $1 and version = $2 returning id`,
      [to.id, from.version, to.name, to.idType, to.idNumber, to.email, to.phone, to.tags, searchOf(to)],
    );
    if (changed.length === 0) return false;
    const names = [to.id, nameInSearch(from), nameInSearch(to)];
    if (names[1] === names[2]) return true;
    for (const table of ['supply_points', 'supply_contract_versions'])
      await sql(`update ${table} set search = replace(search, $2, $3) where customer_id = $1`, names);
    return true;
  }
}

function searchOf({ code, name, idNumber }: Omit<Customer, 'id'>): string {
  return foldText(`${code} ${name} ${idNumber}`);
}

/** What the search text of a point or contract holds of its customer. */
function nameInSearch({ code, name }: Customer): string {
  return foldText(`${code} ${name}`);
}
