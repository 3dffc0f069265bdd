import { Injectable } from '@nestjs/common';
import { decimal, type Decimal } from '@kantia/kernel/decimal';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { FlowFolds, type CycleHead, type FoldedEvent, type Identities } from '../../application/ports.js';
import type { Attempt, FindingChange, Phase } from '../../domain/findings.js';
import type { Move, MoveEffect } from '../../domain/fold.js';
import type { NoteEffect } from '../../domain/notes.js';
import type { Standing } from '../../domain/standing.js';
import { recount } from './recount.js';
import { attemptsOf, saveAttempts, saveFindingChanges } from './save-attempts.js';
import { saveStandings, upsert } from './save-standings.js';
import { saveCohorts, saveStages, saveTimes } from './save-tallies.js';
import { fromRow, STANDING_COLUMNS, type StandingRow } from './standing.row.js';

@Injectable()
export class PostgresFlowFolds extends FlowFolds {
  override async open(
    work: UnitOfWork,
    { cycleId, subject, sequence, publishedAt, scope }: FoldedEvent,
  ): Promise<boolean> {
    const [row] = await sqlOf(work)<{ is_held: boolean }>(
      `with place as (
         insert into flow_position (company_id, moved, changed) values ($1, coalesce($3, 0), coalesce($4, 0))
         on conflict (company_id) do update set moved = coalesce($3, flow_position.moved), changed = coalesce($4, flow_position.changed) returning 1)
       insert into flow_cycle as cycle (company_id, cycle_id, market, period, first_event_at, last_event_at)
       select $1, $2, $5, $6, $7, $7 from place
       on conflict (company_id, cycle_id) do update set first_event_at = least(cycle.first_event_at, $7), last_event_at = greatest(cycle.last_event_at, $7),
         market = case when cycle.market = '' then $5 else cycle.market end, period = case when cycle.period = '' then $6 else cycle.period end
       returning coalesce(kept_until >= $7, false) as is_held`,
      [
        work.actor.companyId,
        cycleId,
        subject === 'moved' ? sequence : null,
        subject === 'changed' ? sequence : null,
        scope?.market ?? '',
        scope?.period ?? '',
        publishedAt,
      ],
    );
    return row?.is_held === false;
  }

  override async noteHead(work: UnitOfWork, head: CycleHead): Promise<void> {
    await sqlOf(work)(
      `update flow_cycle set name = $2, market = $3, period = $4, status = $5, mode = $6, changed_at = $7
        where cycle_id = $1 and (changed_at is null or changed_at <= $7)`,
      [head.cycleId, head.name, head.market, head.period, head.status, head.mode, head.at],
    );
  }

  override async standings(
    work: UnitOfWork,
    cycleId: string,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, Standing>> {
    const rows = await sqlOf(work)<StandingRow>(
      `select ${STANDING_COLUMNS} from flow_service where cycle_id = $1 and ordinal = any($2::integer[])`,
      [cycleId, ordinals],
    );
    return new Map(rows.map((row) => [row.ordinal, fromRow(row)]));
  }

  override async lastTotals(
    work: UnitOfWork,
    supplyPointIds: readonly string[],
    periodBefore: string,
  ): Promise<ReadonlyMap<string, Decimal>> {
    const rows = await sqlOf(work)<{ id: string; total: string }>(
      `select service.supply_point_id as id, sum(service.total)::text as total
         from flow_service service join flow_cycle cycle using (company_id, cycle_id)
        where service.supply_point_id = any($1::uuid[]) and cycle.period = $2 and service.settled and service.counted and cycle.status <> 'cancelled'
        group by service.supply_point_id`,
      [supplyPointIds, periodBefore],
    );
    return new Map(rows.map(({ id, total }) => [id, decimal(total)]));
  }

  override async record(
    work: UnitOfWork,
    cycleId: string,
    change: {
      readonly moves: readonly Move[];
      readonly effect: MoveEffect;
      readonly known: ReadonlyMap<number, Standing>;
      readonly identities: Identities | null;
    },
  ): Promise<void> {
    const sql = sqlOf(work);
    const { companyId } = work.actor;
    const { moves, effect, known, identities } = change;
    const key = [companyId, cycleId] as const;
    await saveStandings(sql, { companyId, cycleId, known, identities }, effect.standings);
    await saveCohorts(sql, key, effect.cohorts);
    await saveStages(sql, key, moves, effect.returned);
    await saveTimes(sql, key, effect);
    const entered = effect.standings.filter(({ ordinal }) => (known.get(ordinal)?.stage ?? null) === null).length;
    const startedAt = entered > 0 ? moves[0]?.at : null;
    const resultAt = moves.find(({ totals }) => totals.length > 0)?.at;
    if (startedAt ?? resultAt)
      await sql(
        `update flow_cycle set entered = entered + $2, started_at = least(started_at, $3), last_result_at = greatest(last_result_at, $4)
          where cycle_id = $1`,
        [cycleId, entered, startedAt, resultAt],
      );
  }

  override attempts(
    work: UnitOfWork,
    cycleId: string,
    phase: Phase,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, Attempt>> {
    return attemptsOf(sqlOf(work), { cycleId, phase }, ordinals);
  }

  override async saveAttempts(
    work: UnitOfWork,
    cycleId: string,
    { phase, attempts, changes }: { phase: Phase; attempts: readonly Attempt[]; changes: readonly FindingChange[] },
  ): Promise<void> {
    const key = { companyId: work.actor.companyId, cycleId, phase };
    await saveAttempts(sqlOf(work), key, attempts);
    await saveFindingChanges(sqlOf(work), key, changes);
  }

  override async recordNotes(work: UnitOfWork, cycleId: string, { standings, cohorts }: NoteEffect): Promise<void> {
    if (standings.length === 0) return;
    const { companyId } = work.actor;
    await upsert(sqlOf(work), { companyId, cycleId, identities: null }, standings);
    await saveCohorts(sqlOf(work), [companyId, cycleId], cohorts);
  }

  override recount(work: UnitOfWork, cycleId: string, ordinals: readonly number[] | null): Promise<void> {
    return recount(sqlOf(work), { companyId: work.actor.companyId, cycleId, ordinals });
  }

  override async position(work: UnitOfWork): Promise<bigint> {
    return positionOf(work);
  }
}

/** The greater place of the two subjects of `CYCLES` that the model is folded from. */
export async function positionOf(work: UnitOfWork): Promise<bigint> {
  const [row] = await sqlOf(work)<{ position: string }>(
    'select greatest(moved, changed)::text as position from flow_position',
  );
  return BigInt(row?.position ?? '0');
}
