import { toText } from '@kantia/kernel/decimal';
import type { Sql } from '@kantia/platform/postgres/sql';
import type { Cohort } from '../../domain/cohort.js';
import type { Move, MoveEffect } from '../../domain/fold.js';

type Key = readonly [companyId: string, cycleId: string];

/** Adds changes to the sums, and drops what has come to nothing. */
export async function saveCohorts(sql: Sql, key: Key, cohorts: readonly Cohort[]): Promise<void> {
  if (cohorts.length === 0) return;
  const column = <T>(read: (cohort: Cohort) => T) => cohorts.map(read);
  await sql(
    `insert into flow_cohort (company_id, cycle_id, path, stage, reason, settled, troubled, counted, since_ms, services, value, at_stake)
     select $1::uuid, $2::uuid, change.* from unnest($3::integer[], $4::text[], $5::text[], $6::boolean[], $7::boolean[], $8::boolean[], $9::bigint[],
       $10::integer[], $11::numeric[], $12::numeric[]) as change
     on conflict (cycle_id, path, stage, settled, troubled, counted, since_ms, reason) do update set services = flow_cohort.services + excluded.services,
       value = flow_cohort.value + excluded.value, at_stake = flow_cohort.at_stake + excluded.at_stake`,
    [
      ...key,
      column(({ path }) => path),
      column(({ stage }) => stage),
      column(({ reason }) => reason),
      column(({ settled }) => settled),
      column(({ troubled }) => troubled),
      column(({ counted }) => counted),
      column(({ since }) => since),
      column(({ services }) => services),
      column(({ value }) => toText(value)),
      column(({ atStake }) => toText(atStake)),
    ],
  );
  if (cohorts.some(({ services }) => services < 0))
    await sql('delete from flow_cohort where cycle_id = $1 and services = 0 and value = 0 and at_stake = 0', [key[1]]);
}

/** Counts come from the move alone: no order of moves changes them. */
export async function saveStages(
  sql: Sql,
  key: Key,
  moves: readonly Move[],
  returned: readonly number[],
): Promise<void> {
  const rows = moves.flatMap(({ from, to, ordinals, at }, index) => [
    { stage: to, at, entered: ordinals.length, left: 0, returned: returned[index] ?? 0 },
    ...(from === null ? [] : [{ stage: from, at, entered: 0, left: ordinals.length, returned: 0 }]),
  ]);
  await sql(
    `insert into flow_stage (company_id, cycle_id, stage, entered, departed, returned, first_at, last_at)
     select $1::uuid, $2::uuid, r.stage, sum(r.entered), sum(r.departed), sum(r.returned), min(r.at), max(r.at)
       from unnest($3::timestamptz[], $4::text[], $5::integer[], $6::integer[], $7::integer[]) as r(at, stage, entered, departed, returned) group by r.stage
     on conflict (cycle_id, stage) do update set entered = flow_stage.entered + excluded.entered, departed = flow_stage.departed + excluded.departed,
       returned = flow_stage.returned + excluded.returned, first_at = least(flow_stage.first_at, excluded.first_at),
       last_at = greatest(flow_stage.last_at, excluded.last_at)`,
    [
      ...key,
      rows.map(({ at }) => at),
      rows.map(({ stage }) => stage),
      rows.map(({ entered }) => entered),
      rows.map(({ left }) => left),
      rows.map((row) => row.returned),
    ],
  );
}

export async function saveTimes(sql: Sql, key: Key, effect: MoveEffect): Promise<void> {
  const times = [
    ...effect.stays.map((stay) => ({ ...stay, scope: 'stage' })),
    ...effect.keyStays.map((stay) => ({ ...stay, scope: 'node' })),
    ...effect.results.map((stay) => ({ ...stay, scope: 'result', key: '' })),
  ];
  if (times.length === 0) return;
  await sql(
    `insert into flow_time (company_id, cycle_id, scope, key, duration_ms, services)
     select $1::uuid, $2::uuid, time.* from unnest($3::text[], $4::text[], $5::bigint[], $6::integer[]) as time
     on conflict (cycle_id, scope, key, duration_ms) do update set services = flow_time.services + excluded.services`,
    [
      ...key,
      times.map(({ scope }) => scope),
      times.map((time) => time.key),
      times.map(({ durationMs }) => durationMs),
      times.map(({ count }) => count),
    ],
  );
}
