import type { Sql } from '@kantia/platform/postgres/sql';
import { CohortChanges, type Cohort } from '../../domain/cohort.js';
import { saveCohorts } from './save-tallies.js';
import { fromRow, STANDING_COLUMNS, type StandingRow } from './standing.row.js';

/** `ordinals`: those to look at; null for all of the cycle. */
export async function recount(
  sql: Sql,
  { companyId, cycleId, ordinals }: { companyId: string; cycleId: string; ordinals: readonly number[] | null },
): Promise<void> {
  const flipped = await sql<StandingRow & { readonly cycle_id: string }>(
    `with shared as (
       select distinct own.service_id from flow_service own join flow_service other using (company_id, service_id)
        where own.cycle_id = $1 and other.cycle_id <> $1 and ($2::integer[] is null or own.ordinal = any($2))),
     ranked as (
       select service.cycle_id, service.ordinal, row_number() over (partition by service.service_id
                order by cycle.status = 'cancelled', coalesce(service.stage, 'excluded') = 'excluded', cycle.started_at desc nulls last, service.cycle_id desc) = 1 as is_latest
         from shared join flow_service service using (service_id) join flow_cycle cycle using (company_id, cycle_id))
     update flow_service service set counted = ranked.is_latest from ranked
      where service.cycle_id = ranked.cycle_id and service.ordinal = ranked.ordinal and service.counted <> ranked.is_latest
      returning service.cycle_id, ${STANDING_COLUMNS.replaceAll(/\b(\w+)\b/g, 'service.$1')}`,
    [cycleId, ordinals],
  );
  for (const [cycle, cohorts] of changesByCycle(flipped)) await saveCohorts(sql, [companyId, cycle], cohorts);
}

function changesByCycle(
  flipped: readonly (StandingRow & { readonly cycle_id: string })[],
): ReadonlyMap<string, readonly Cohort[]> {
  const changes = new Map<string, CohortChanges>();
  for (const row of flipped) {
    const after = fromRow(row);
    const change = changes.get(row.cycle_id) ?? new CohortChanges();
    change.move({ ...after, counted: !after.counted }, after);
    changes.set(row.cycle_id, change);
  }
  return new Map([...changes].map(([cycle, change]) => [cycle, change.list()]));
}
