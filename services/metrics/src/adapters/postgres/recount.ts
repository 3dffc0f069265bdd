import type { Sql } from '@kantia/platform/postgres/sql';
import { withoutPlan } from '@kantia/platform/postgres/without-plan';
import { CohortChanges, type Cohort } from '../../domain/cohort.js';
import { saveCohorts } from './save-tallies.js';
import { fromRow, STANDING_COLUMNS, type StandingRow } from './standing.row.js';

/** `ordinals`: those to look at; null for all of the cycle. */
export async function recount(
  sql: Sql,
  { companyId, cycleId, ordinals }: { companyId: string; cycleId: string; ordinals: readonly number[] | null },
): Promise<void> {
  const shared = await sharedOf(sql, { cycleId, ordinals });
  if (shared.length === 0) return;
  const flipped = await withoutPlan(sql, 'nestloop', () =>
    sql<StandingRow & { readonly cycle_id: string }>(
      `with ranked as (
       select service.cycle_id, service.ordinal, row_number() over (partition by service.service_id
                order by cycle.status = 'cancelled', coalesce(service.stage, 'excluded') = 'excluded', cycle.started_at desc nulls last,
                  service.cycle_id desc) = 1 as is_latest
         from flow_service service join flow_cycle cycle using (company_id, cycle_id) where service.service_id = any($1::uuid[]))
     update flow_service service set counted = ranked.is_latest from ranked
      where service.cycle_id = ranked.cycle_id and service.ordinal = ranked.ordinal and service.counted <> ranked.is_latest
      returning service.cycle_id, ${STANDING_COLUMNS.replaceAll(/\b(\w+)\b/g, 'service.$1')}`,
      [shared],
    ),
  );
  for (const [cycle, cohorts] of changesByCycle(flipped)) await saveCohorts(sql, [companyId, cycle], cohorts);
}

/** Services of the cycle that stand in another one too: seldom any. */
async function sharedOf(
  sql: Sql,
  { cycleId, ordinals }: { cycleId: string; ordinals: readonly number[] | null },
): Promise<readonly string[]> {
  const own = await sql<{ id: string }>(
    `select service_id as id from flow_service where cycle_id = $1 and ($2::integer[] is null or ordinal = any($2)) and service_id is not null`,
    [cycleId, ordinals],
  );
  const found = await sql<{ id: string }>(
    'select distinct service_id as id from flow_service where service_id = any($2::uuid[]) and cycle_id <> $1',
    [cycleId, own.map(({ id }) => id)],
  );
  return found.map(({ id }) => id);
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
