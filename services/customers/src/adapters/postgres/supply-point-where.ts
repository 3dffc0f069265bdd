import { dayAfter, firstDay, period } from '@kantia/kernel/period';
import { REGION_SEPARATOR, type SupplyPointFilter } from '../../domain/supply-point-filter.js';

export interface Where {
  readonly text: string;
  readonly params: readonly unknown[];
}

export function likeOf(folded: string): string {
  return `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The filter as a condition on `p` (supply_points), with parameters from `$1`. */
export function whereOf(filter: SupplyPointFilter): Where {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const conditions: string[] = [];
  const market = filter.market && bind(filter.market);
  const metering = filter.metering && bind(filter.metering);
  const side = filter.period ? 'v' : 'p';
  const both = [
    ...(market ? [`${side}.market = ${market}`] : []),
    ...(metering ? [`${side}.metering = ${metering}`] : []),
  ];
  if (filter.period) {
    const month = period(filter.period);
    const inForce = `v.valid_from < ${bind(dayAfter(month))}::date and coalesce(v.effective_until, 'infinity') >= ${bind(firstDay(month))}::date`;
    const versions = ['v.supply_point_id = p.id', inForce, ...both].join(' and ');
    conditions.push(`exists (select 1 from supply_contract_versions v where ${versions})`);
  } else {
    conditions.push(...both);
  }
  if (filter.region) conditions.push(`p.region = any(${bind(filter.region.split(REGION_SEPARATOR))}::text[])`);
  if (filter.query) conditions.push(`p.search like ${bind(likeOf(filter.query))}`);
  if (filter.minKwh) conditions.push(`p.latest_kwh >= ${bind(filter.minKwh)}::numeric`);
  if (filter.maxKwh) conditions.push(`p.latest_kwh <= ${bind(filter.maxKwh)}::numeric`);
  return { text: conditions.length > 0 ? conditions.join(' and ') : 'true', params };
}
