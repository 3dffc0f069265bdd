import { Injectable } from '@nestjs/common';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { CycleHistory, type Act, type TimelineEntry } from '../../application/ports.js';
import type { Move } from '../../domain/moves.js';
import { STAGES, type Stage } from '../../domain/stage.js';
import { oneOf } from '../../domain/vocabulary.js';

@Injectable()
export class PostgresCycleHistory extends CycleHistory {
  override async recordAct(work: UnitOfWork, cycleId: CycleId, act: Act): Promise<void> {
    await sqlOf(work)(
      `insert into cycle_event (company_id, cycle_id, at, event, wave, cause, user_id, count, ordinals, reason, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '{}', $9, $10)`,
      [
        work.actor.companyId,
        cycleId,
        work.startedAt,
        act.event,
        act.wave,
        act.by === null ? 'process' : 'person',
        act.by,
        act.count,
        act.reason ?? null,
        act.note ?? null,
      ],
    );
  }

  override async recordMoves(work: UnitOfWork, cycleId: CycleId, moves: readonly Move[]): Promise<void> {
    if (moves.length === 0) return;
    // Arrays of different lengths cannot be one array parameter: the ordinals travel as PostgreSQL array texts.
    await sqlOf(work)(
      `insert into cycle_event (company_id, cycle_id, at, event, from_stage, to_stage, wave, cause, user_id, count, ordinals, reason, note)
       select $1::uuid, $2::uuid, $3::timestamptz, 'moved', nullif(moved.origin, ''), moved.target, nullif(moved.wave, 0), moved.cause, moved.person, moved.services, moved.ordinals::integer[],
              nullif(moved.reason, ''), nullif(moved.note, '')
         from unnest($4::text[], $5::text[], $6::integer[], $7::text[], $8::uuid[], $9::integer[], $10::text[], $11::text[], $12::text[])
           with ordinality as moved(origin, target, wave, cause, person, services, ordinals, reason, note, place)
        order by moved.place`,
      [
        work.actor.companyId,
        cycleId,
        work.startedAt,
        moves.map(({ from }) => from ?? ''),
        moves.map(({ to }) => to),
        moves.map(({ wave }) => wave ?? 0),
        moves.map(({ cause }) => cause),
        moves.map(({ by }) => by),
        moves.map(({ ordinals }) => ordinals.length),
        moves.map(({ ordinals }) => `{${ordinals.join(',')}}`),
        moves.map(({ reason }) => reason ?? ''),
        moves.map(({ note }) => note ?? ''),
      ],
    );
  }

  override async lastMoves(work: UnitOfWork, cycleId: CycleId, stages: readonly Stage[]) {
    if (stages.length === 0) return [];
    // What waits for inputs is worked on from the moment in which they are asked for.
    const rows = await sqlOf(work)<{ stage: string; at: Date }>(
      `select place.stage, max(at) as at
         from cycle_event cross join lateral (
           values (from_stage), (to_stage), (case when event = 'wave-requested' then 'awaiting-inputs' end)) as place(stage)
        where cycle_id = $1 and place.stage = any($2::text[])
        group by place.stage`,
      [cycleId, stages],
    );
    return rows.map(({ stage, at }) => ({ stage: oneOf(STAGES, stage), at }));
  }

  override async timeline(work: UnitOfWork, cycleId: CycleId): Promise<readonly TimelineEntry[]> {
    // A decision of a person stands for itself, with its time; what the process does is folded by wave.
    return sqlOf(work)<TimelineEntry>(
      `select min(at) as at, coalesce(to_stage, event) as event, sum(count)::integer as count, cause, user_id as "userId", reason, note
         from cycle_event where cycle_id = $1
        group by event, to_stage, cause, wave, user_id, reason, note, case when user_id is null then null else at end
        order by min(seq)`,
      [cycleId],
    );
  }
}
