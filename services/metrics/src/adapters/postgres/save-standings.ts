import type { Sql } from '@kantia/platform/postgres/sql';
import { withoutPlan } from '@kantia/platform/postgres/without-plan';
import type { Identities } from '../../application/ports.js';
import { isSettled, reasonOf, type Standing } from '../../domain/standing.js';
import { toNumeric } from './standing.row.js';

/** More kinds of change in one move than this are written row by row of one statement, not kind by kind. */
const KINDS_MAX = 4;

export interface Saving {
  readonly companyId: string;
  readonly cycleId: string;
  readonly known: ReadonlyMap<number, Standing>;
  readonly identities: Identities | null;
}

/** Writes where services stand now. Those of a move mostly changed alike, which one update says once. */
export async function saveStandings(sql: Sql, saving: Saving, standings: readonly Standing[]): Promise<void> {
  const kinds = groupsOf(standings);
  const isKnown = saving.identities === null && standings.every(({ ordinal }) => saving.known.has(ordinal));
  if (isKnown && kinds.length <= KINDS_MAX) for (const kind of kinds) await update(sql, saving, kind);
  else await upsert(sql, saving, standings);
}

function groupsOf(standings: readonly Standing[]): readonly (readonly Standing[])[] {
  const groups = new Map<string, Standing[]>();
  for (const each of standings) {
    const name = [
      each.stage,
      each.path,
      each.since,
      each.keySince,
      each.inputsSince,
      each.hasResult,
      each.returns,
      each.troubled,
      reasonOf(each),
    ].join(' ');
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return [...groups.values()];
}

const SET = `stage = $2, path = $3, reason = $4, settled = $5, since_ms = $6, key_since_ms = $7, inputs_since_ms = $8, has_result = $9, returns = $10,
  troubled = $11`;

/**
 * What is not of the group is unchanged, or told by service: the figures of a result. The numbers stand in the condition as well: by the
 * statistics of a cycle that has just begun the planner would read all of it for each event.
 */
async function update(sql: Sql, { cycleId, known }: Saving, group: readonly Standing[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const params = [
    cycleId,
    first.stage,
    first.path,
    reasonOf(first),
    isSettled(first),
    first.since,
    first.keySince,
    first.inputsSince,
    first.hasResult,
    first.returns,
    first.troubled,
    group.map(({ ordinal }) => ordinal),
  ];
  if (group.every((each) => hasFiguresOf(known.get(each.ordinal), each))) {
    await sql(
      `update flow_service set ${SET}, result_ms = case when $9 then result_ms end where cycle_id = $1 and ordinal = any($12::integer[])`,
      params,
    );
    return;
  }
  await withoutPlan(sql, 'nestloop', () =>
    sql(
      `update flow_service as service set ${SET}, result_ms = figures.result_ms, total = figures.total, energy_kwh = figures.energy_kwh
     from unnest($12::integer[], $13::bigint[], $14::numeric[], $15::numeric[]) as figures(ordinal, result_ms, total, energy_kwh)
     where service.cycle_id = $1 and service.ordinal = figures.ordinal and service.ordinal = any($12)`,
      [
        ...params,
        group.map(({ resultMs }) => resultMs),
        group.map(({ total }) => toNumeric(total)),
        group.map(({ energyKwh }) => toNumeric(energyKwh)),
      ],
    ),
  );
}

function hasFiguresOf(before: Standing | undefined, after: Standing): boolean {
  return (
    before?.total === after.total &&
    before?.energyKwh === after.energyKwh &&
    (before?.resultMs === after.resultMs || !after.hasResult)
  );
}

export async function upsert(
  sql: Sql,
  { companyId, cycleId, identities }: Pick<Saving, 'companyId' | 'cycleId' | 'identities'>,
  standings: readonly Standing[],
): Promise<void> {
  const column = <T>(read: (standing: Standing) => T) => standings.map(read);
  await sql(
    `insert into flow_service (company_id, cycle_id, ordinal, stage, path, reason, settled, since_ms, key_since_ms, inputs_since_ms, result_ms,
       has_result, returns, troubled, total, energy_kwh, expected, waiting_for, validation_codes, settlement_codes, provider_code, service_id, supply_point_id)
     select $1::uuid, $2::uuid, told.* from unnest($3::integer[], $4::text[], $5::integer[], $6::text[], $7::boolean[], $8::bigint[], $9::bigint[], $10::bigint[],
       $11::bigint[], $12::boolean[], $13::integer[], $14::boolean[], $15::numeric[], $16::numeric[], $17::numeric[], $18::text[], $19::text[], $20::text[],
       $21::text[], $22::uuid[], $23::uuid[]) as told
     on conflict (cycle_id, ordinal) do update set (stage, path, reason, settled, since_ms, key_since_ms, inputs_since_ms, result_ms, has_result, returns,
       troubled, total, energy_kwh, expected, waiting_for, validation_codes, settlement_codes, provider_code, service_id, supply_point_id) = (excluded.stage,
       excluded.path, excluded.reason, excluded.settled, excluded.since_ms, excluded.key_since_ms, excluded.inputs_since_ms, excluded.result_ms,
       excluded.has_result, excluded.returns, excluded.troubled, excluded.total, excluded.energy_kwh, excluded.expected, excluded.waiting_for,
       excluded.validation_codes, excluded.settlement_codes, excluded.provider_code, coalesce(excluded.service_id, flow_service.service_id),
       coalesce(excluded.supply_point_id, flow_service.supply_point_id))`,
    [
      companyId,
      cycleId,
      column(({ ordinal }) => ordinal),
      column(({ stage }) => stage),
      column(({ path }) => path),
      column(reasonOf),
      column(isSettled),
      column(({ since }) => since),
      column(({ keySince }) => keySince),
      column(({ inputsSince }) => inputsSince),
      column(({ resultMs }) => resultMs),
      column(({ hasResult }) => hasResult),
      column(({ returns }) => returns),
      column(({ troubled }) => troubled),
      column(({ total }) => toNumeric(total)),
      column(({ energyKwh }) => toNumeric(energyKwh)),
      column(({ expected }) => toNumeric(expected)),
      column(({ waitingFor }) => waitingFor),
      column(({ validationCodes }) => validationCodes),
      column(({ settlementCodes }) => settlementCodes),
      column(({ providerCode }) => providerCode),
      identities?.serviceIds ?? [],
      identities?.supplyPointIds ?? [],
    ],
  );
}
