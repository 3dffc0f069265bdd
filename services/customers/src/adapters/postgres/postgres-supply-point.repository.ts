import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { isBehind, isRank, orderBy, rankText, type SortKey } from '@kantia/platform/postgres/sorted';
import { sqlOf } from '@kantia/platform/postgres/sql';
import {
  SupplyPointRepository,
  type POINT_SORTS,
  type Consumption,
  type ContractVersion,
  type Page,
  type PageRequest,
  type SupplyPoint,
  type SupplyPointPlace,
} from '../../application/ports.js';
import type { SnapshotVersion } from '../../domain/snapshot-row.js';
import type { SupplyPointFilter } from '../../domain/supply-point-filter.js';
import { refuse } from '../../application/refusals.js';
import { Cursor, pageLimit, TOTAL_EXACT_MAX } from './cursor.js';
import { readVersions } from './snapshot-versions.js';
import { whereOf } from './supply-point-where.js';

const COLUMNS = `p.id, p.code, p.customer_id as "customerId", c.name as "customerName", p.region, p.market, p.metering, p.meter,
    p.network_operator as "networkOperator", trim_scale(p.latest_kwh)::text as "latestKwh", p.latest_month as "latestMonth"`;
const FROM = `from supply_points p join customers c on c.company_id = p.company_id and c.id = p.customer_id`;
const SELECT = `select ${COLUMNS} ${FROM}`;
const SORTS = {
  consumption: { column: 'p.latest_kwh', type: 'numeric' },
  customer: { column: 'lower(c.name)', type: 'text' },
} as const satisfies Readonly<Record<(typeof POINT_SORTS)[number], SortKey>>;

@Injectable()
export class PostgresSupplyPointRepository extends SupplyPointRepository {
  override async list(
    work: UnitOfWork,
    filter: SupplyPointFilter,
    page: Parameters<SupplyPointRepository['list']>[2],
  ): Promise<Page<SupplyPoint>> {
    const sql = sqlOf(work);
    const { sort } = page;
    const cursor = new Cursor({ ...filter, ...(sort ? { by: sort.by, descending: `${sort.descending}` } : {}) });
    const place = sort && { key: SORTS[sort.by], descending: sort.descending, tie: 'p.code' };
    const limit = pageLimit(page.limit);
    const where = whereOf(filter);
    const [after, most, rank] = [1, 2, 3].map((offset) => `$${where.params.length + offset}`) as [
      string,
      string,
      string,
    ];
    const behind = place ? isBehind(place, { rank, tie: after }) : `p.code > ${after}`;
    const [afterCode = null, ...afterRanks] = cursor.read(page.cursor)?.split('\n') ?? [];
    const afterRank = afterCode === null ? null : afterRanks.join('\n');
    if (place && afterRank !== null && !isRank(place.key, afterRank)) throw refuse('customers.cursor-invalid');
    const rows = await sql<SupplyPoint & { rank: string }>(
      `select ${COLUMNS}, ${place ? rankText(place) : `''`} as rank ${FROM}
        where ${where.text} and (${after}::text is null or ${behind}) order by ${place ? orderBy(place) : 'p.code'} limit ${most}`,
      [...where.params, afterCode, limit + 1, ...(place ? [afterRank] : [])],
    );
    const [counted] = await sql<{ n: number }>(
      `select count(*)::integer as n from (select 1 from supply_points p where ${where.text} limit ${after}) counted`,
      [...where.params, TOTAL_EXACT_MAX + 1],
    );
    const points = rows.map(({ rank: _rank, ...point }) => point);
    const { nextCursor, ...shown } = pageFrom(points, { limit, cursor, n: present(counted, 'a count').n });
    const last = rows[limit - 1];
    return {
      ...shown,
      nextCursor: nextCursor && place && last ? cursor.after(`${last.code}\n${last.rank}`) : nextCursor,
    };
  }

  override async find(work: UnitOfWork, id: string): Promise<SupplyPoint | null> {
    const [row] = await sqlOf(work)<SupplyPoint>(`${SELECT} where p.id = $1`, [id]);
    return row ?? null;
  }

  override async placeOf(work: UnitOfWork, id: string): Promise<SupplyPointPlace | null> {
    const [row] = await sqlOf(work)<SupplyPointPlace>(
      'select address, municipality_code as "municipalityCode" from supply_points where id = $1',
      [id],
    );
    return row ?? null;
  }

  override async ofCustomer(work: UnitOfWork, customerId: string, page: PageRequest): Promise<Page<SupplyPoint>> {
    const sql = sqlOf(work);
    const cursor = new Cursor({ customerId });
    const limit = pageLimit(page.limit);
    const rows = await sql<SupplyPoint>(
      `${SELECT} where p.customer_id = $1 and ($2::text is null or p.code > $2) order by p.code limit $3`,
      [customerId, cursor.read(page.cursor), limit + 1],
    );
    const [counted] = await sql<{ n: number }>(
      'select count(*)::integer as n from (select 1 from supply_points where customer_id = $1 limit $2) counted',
      [customerId, TOTAL_EXACT_MAX + 1],
    );
    return pageFrom(rows, { limit, cursor, n: present(counted, 'a count').n });
  }

  override async consumptionOf(
    work: UnitOfWork,
    id: string,
    max: number,
  ): Promise<readonly Pick<Consumption, 'month' | 'kwh'>[]> {
    return sqlOf(work)<Pick<Consumption, 'month' | 'kwh'>>(
      `select h.month, trim_scale(h.kwh)::text as kwh from consumption_history h
       join supply_points p on p.company_id = h.company_id and p.code = h.supply_point_code
       where p.id = $1 order by h.month desc limit $2`,
      [id, max],
    );
  }

  override async contractsOf(work: UnitOfWork, id: string): Promise<readonly ContractVersion[]> {
    return sqlOf(work)<ContractVersion>(
      `select k.id, k.code, v.valid_from as "validFrom", v.valid_until as "validUntil", v.effective_until as "effectiveUntil",
         v.customer_id as "customerId", c.name as "customerName", v.revision, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy",
         v.terms || jsonb_build_object('market', v.market, 'metering', v.metering) as terms
       from supply_contract_versions v join supply_contracts k on k.company_id = v.company_id and k.id = v.contract_id
       join customers c on c.company_id = v.company_id and c.id = v.customer_id
       where v.supply_point_id = $1 order by v.valid_from desc, k.code`,
      [id],
    );
  }

  override async idsOf(work: UnitOfWork, filter: SupplyPointFilter, max: number): Promise<readonly string[]> {
    const where = whereOf(filter);
    const rows = await sqlOf(work)<{ id: string }>(
      `select p.id from supply_points p where ${where.text} order by p.id limit $${where.params.length + 1}`,
      [...where.params, max],
    );
    return rows.map(({ id }) => id);
  }

  override async idsOfCodes(
    work: UnitOfWork,
    codes: readonly string[],
  ): Promise<readonly { id: string; code: string }[]> {
    return sqlOf(work)<{ id: string; code: string }>(
      'select id, code from supply_points where code = any($1::text[])',
      [codes],
    );
  }

  override async idsOfCustomer(work: UnitOfWork, customerId: string): Promise<readonly string[]> {
    const rows = await sqlOf(work)<{ id: string }>(
      'select distinct supply_point_id as id from supply_contract_versions where customer_id = $1 order by 1',
      [customerId],
    );
    return rows.map(({ id }) => id);
  }

  override async known(work: UnitOfWork, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await sqlOf(work)<{ id: string }>('select id from supply_points where id = any($1::uuid[])', [ids]);
    return rows.map(({ id }) => id);
  }

  override versionsOf(work: UnitOfWork, ids: readonly string[]): AsyncIterable<readonly SnapshotVersion[]> {
    return readVersions(sqlOf(work), ids);
  }

  override async recordConsumption(work: UnitOfWork, months: readonly Consumption[]): Promise<void> {
    const sql = sqlOf(work);
    const codes = months.map(({ supplyPointCode }) => supplyPointCode);
    const monthsOf = months.map(({ month }) => month);
    const kwh = months.map((each) => each.kwh);
    await sql(
      `insert into consumption_history (company_id, supply_point_code, month, kwh, service_id)
       select $1, * from unnest($2::text[], $3::text[], $4::numeric[], $5::text[])
       on conflict (company_id, supply_point_code, month) do update set kwh = excluded.kwh, service_id = excluded.service_id`,
      [work.actor.companyId, codes, monthsOf, kwh, months.map(({ serviceId }) => serviceId)],
    );
    await sql(
      `update supply_points p set latest_month = n.month, latest_kwh = n.kwh
       from unnest($1::text[], $2::text[], $3::numeric[]) as n(code, month, kwh)
       where p.code = n.code and (p.latest_month is null or p.latest_month <= n.month)`,
      [codes, monthsOf, kwh],
    );
  }
}

/** `rows` are one more than the page holds, where there is another. */
function pageFrom(
  rows: readonly SupplyPoint[],
  { limit, cursor, n }: { readonly limit: number; readonly cursor: Cursor; readonly n: number },
): Page<SupplyPoint> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? cursor.after(last.code) : null,
    total: Math.min(n, TOTAL_EXACT_MAX),
    totalExact: n <= TOTAL_EXACT_MAX,
  };
}
