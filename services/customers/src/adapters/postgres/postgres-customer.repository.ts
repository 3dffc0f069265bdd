import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { CustomerRepository, type CustomerView, type Page, type PageRequest } from '../../application/ports.js';
import { Cursor, pageLimit, TOTAL_EXACT_MAX } from './cursor.js';
import { likeOf } from './supply-point-where.js';

const SELECT = `
  select c.id, c.code, c.name, c.id_type as "idType", c.id_number as "idNumber", c.email, c.phone,
    (select count(*)::integer from supply_points p where p.customer_id = c.id and p.company_id = c.company_id) as "supplyPointCount"
  from customers c`;

@Injectable()
export class PostgresCustomerRepository extends CustomerRepository {
  override async list(work: UnitOfWork, query: string, page: PageRequest): Promise<Page<CustomerView>> {
    const sql = sqlOf(work);
    const cursor = new Cursor({ query });
    const limit = pageLimit(page.limit);
    const like = likeOf(query);
    const rows = await sql<CustomerView>(
      `${SELECT} where c.search like $1 and ($2::text is null or c.code > $2) order by c.code limit $3`,
      [like, cursor.read(page.cursor), limit + 1],
    );
    const [counted] = await sql<{ n: number }>(
      'select count(*)::integer as n from (select 1 from customers c where c.search like $1 limit $2) counted',
      [like, TOTAL_EXACT_MAX + 1],
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

  override async find(work: UnitOfWork, id: string): Promise<CustomerView | null> {
    const [row] = await sqlOf(work)<CustomerView>(`${SELECT} where c.id = $1`, [id]);
    return row ?? null;
  }
}
