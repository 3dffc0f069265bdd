import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf, type Sql } from '@kantia/platform/postgres/sql';
import { FacetReader } from '../../application/supply-point-facets.js';
import { CONSUMPTION_BOUNDS, consumptionBins } from '../../domain/consumption-bins.js';
import type { SupplyPointFilter } from '../../domain/supply-point-filter.js';
import { whereOf } from './supply-point-where.js';

const REGIONS_MAX = 200;
const METERINGS = ['telemetered', 'manual'] as const;

@Injectable()
export class PostgresFacetReader extends FacetReader {
  override async read(work: UnitOfWork, filter: SupplyPointFilter) {
    const sql = sqlOf(work);
    const meterings: { value: string; count: number }[] = [];
    // A point may change its metering within the month: each sort is counted as its own list would be.
    for (const metering of METERINGS)
      meterings.push({ value: metering, count: await countOf(sql, { ...filter, metering }) });
    return {
      total: await countOf(sql, filter),
      regions: await regionsOf(sql, { ...filter, region: '' }),
      meterings,
      consumption: await consumptionOf(sql, { ...filter, minKwh: '', maxKwh: '' }),
    };
  }
}

async function countOf(sql: Sql, filter: SupplyPointFilter): Promise<number> {
  const { text, params } = whereOf(filter);
  const [row] = await sql<{ n: number }>(`select count(*)::integer as n from supply_points p where ${text}`, params);
  return present(row, 'a count').n;
}

function regionsOf(sql: Sql, filter: SupplyPointFilter) {
  const { text, params } = whereOf(filter);
  return sql<{ value: string; count: number }>(
    `select p.region as value, count(*)::integer as count from supply_points p where ${text}
      group by p.region order by 2 desc, 1 limit ${REGIONS_MAX}`,
    params,
  );
}

async function consumptionOf(sql: Sql, filter: SupplyPointFilter) {
  const { text, params } = whereOf(filter);
  const rows = await sql<{ bin: number | null; n: number }>(
    `select width_bucket(p.latest_kwh, $${params.length + 1}::numeric[]) as bin, count(*)::integer as n
       from supply_points p where ${text} group by 1`,
    [...params, CONSUMPTION_BOUNDS],
  );
  const known = rows.flatMap(({ bin, n }): [number, number][] => (bin === null ? [] : [[bin, n]]));
  return {
    unknown: rows.find(({ bin }) => bin === null)?.n ?? 0,
    bins: consumptionBins(new Map(known)),
  };
}
