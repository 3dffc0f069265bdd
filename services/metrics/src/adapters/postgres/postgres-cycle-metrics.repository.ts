import { Injectable } from '@nestjs/common';
import type { Stage } from '@kantia/contracts/vocabulary';
import { decimal, toText, ZERO, type Decimal } from '@kantia/kernel/decimal';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf, type Sql } from '@kantia/platform/postgres/sql';
import {
  CycleMetricsRepository,
  type CycleFigures,
  type CycleHead,
  type StageFigures,
} from '../../application/ports.js';
import type { MoveEffect, Place } from '../../domain/move.js';
import type { StayGroup } from '../../domain/stays.js';

interface PlaceRow {
  readonly ordinal: number;
  readonly stage: Stage;
  readonly since: Date;
  readonly total: string | null;
  readonly energy_kwh: string | null;
}

interface StageRow {
  readonly stage: Stage;
  readonly entered: number;
  readonly departed: number;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly stays: readonly StayGroup[];
}

@Injectable()
export class PostgresCycleMetricsRepository extends CycleMetricsRepository {
  override async placesOf(
    work: UnitOfWork,
    cycleId: string,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, Place<Stage>>> {
    const rows = await sqlOf(work)<PlaceRow>(
      'select ordinal, stage, since, total, energy_kwh from service_places where cycle_id = $1 and ordinal = any($2::integer[])',
      [cycleId, ordinals],
    );
    return new Map(rows.map((row) => [row.ordinal, fromRow(row)]));
  }

  override async record(work: UnitOfWork, cycleId: string, at: Date, effect: MoveEffect<Stage>): Promise<void> {
    const sql = sqlOf(work);
    const { companyId } = work.actor;
    await sql(
      `insert into cycle_metrics (company_id, cycle_id, events) values ($1, $2, 1)
       on conflict (company_id, cycle_id) do update set events = cycle_metrics.events + 1`,
      [companyId, cycleId],
    );
    await savePlaces(sql, [companyId, cycleId], effect.places);
    await saveCounts(sql, [companyId, cycleId, at], effect);
    if (effect.left && effect.stays.length > 0)
      await saveStays(sql, [companyId, cycleId, effect.left.stage], effect.stays);
  }

  override async noteHead(work: UnitOfWork, head: CycleHead): Promise<void> {
    await sqlOf(work)(
      `insert into cycle_metrics (company_id, cycle_id, name, market, period, status, changed_at, events) values ($1, $2, $3, $4, $5, $6, $7, 1)
       on conflict (company_id, cycle_id) do update set events = cycle_metrics.events + 1, (name, market, period, status, changed_at) = (
         select excluded.name, excluded.market, excluded.period, excluded.status, excluded.changed_at
         where cycle_metrics.changed_at is null or cycle_metrics.changed_at <= excluded.changed_at
         union all select cycle_metrics.name, cycle_metrics.market, cycle_metrics.period, cycle_metrics.status, cycle_metrics.changed_at
         where cycle_metrics.changed_at > excluded.changed_at)`,
      [work.actor.companyId, head.cycleId, head.name, head.market, head.period, head.status, head.at],
    );
  }

  override async figuresOf(work: UnitOfWork, cycleId: string): Promise<CycleFigures> {
    const sql = sqlOf(work);
    const [head] = await sql<{ events: string }>(
      'select events::text as events from cycle_metrics where cycle_id = $1',
      [cycleId],
    );
    const [sums] = await sql<{ services: number; total: string | null; energy: string | null }>(
      `select count(*)::integer as services, sum(total)::text as total, sum(energy_kwh)::text as energy from service_places where cycle_id = $1`,
      [cycleId],
    );
    const stages = await sql<StageRow>(
      `select c.stage, c.entered, c.departed, c.first_at, c.last_at,
         coalesce(jsonb_agg(jsonb_build_object('durationMs', s.duration_ms, 'count', s.services)) filter (where s.stage is not null), '[]') as stays
       from stage_counts c left join stays s using (company_id, cycle_id, stage)
       where c.cycle_id = $1 group by c.stage, c.entered, c.departed, c.first_at, c.last_at order by c.first_at, c.stage`,
      [cycleId],
    );
    return {
      events: BigInt(head?.events ?? '0'),
      services: sums?.services ?? 0,
      totalValue: fromNumeric(sums?.total ?? null) ?? ZERO,
      energyKwh: fromNumeric(sums?.energy ?? null) ?? ZERO,
      stages: stages.map(toFigures),
    };
  }
}

async function savePlaces(sql: Sql, key: readonly unknown[], places: readonly Place<Stage>[]): Promise<void> {
  await sql(
    `insert into service_places (company_id, cycle_id, ordinal, stage, since, total, energy_kwh)
     select $1, $2, * from unnest($3::integer[], $4::text[], $5::timestamptz[], $6::numeric[], $7::numeric[])
     on conflict (company_id, cycle_id, ordinal) do update set stage = excluded.stage, since = excluded.since, total = excluded.total,
       energy_kwh = excluded.energy_kwh`,
    [
      ...key,
      places.map(({ ordinal }) => ordinal),
      places.map(({ stage }) => stage),
      places.map(({ since }) => since),
      places.map(({ total }) => toNumeric(total)),
      places.map(({ energyKwh }) => toNumeric(energyKwh)),
    ],
  );
}

/** One statement: first entry and last touch of a stage move with its counts. */
async function saveCounts(sql: Sql, key: readonly unknown[], { entered, left }: MoveEffect<Stage>): Promise<void> {
  const rows = [
    { stage: entered.stage, entered: entered.count, left: 0 },
    ...(left ? [{ stage: left.stage, entered: 0, left: left.count }] : []),
  ];
  await sql(
    `insert into stage_counts (company_id, cycle_id, stage, entered, departed, first_at, last_at)
     select $1, $2, r.stage, sum(r.entered), sum(r.departed), $3, $3 from unnest($4::text[], $5::integer[], $6::integer[]) as r(stage, entered, departed)
     group by r.stage
     on conflict (company_id, cycle_id, stage) do update set entered = stage_counts.entered + excluded.entered,
       departed = stage_counts.departed + excluded.departed, first_at = least(stage_counts.first_at, excluded.first_at),
       last_at = greatest(stage_counts.last_at, excluded.last_at)`,
    [...key, rows.map(({ stage }) => stage), rows.map((row) => row.entered), rows.map((row) => row.left)],
  );
}

async function saveStays(sql: Sql, key: readonly unknown[], stays: readonly StayGroup[]): Promise<void> {
  await sql(
    `insert into stays (company_id, cycle_id, stage, duration_ms, services)
     select $1, $2, $3, * from unnest($4::bigint[], $5::integer[])
     on conflict (company_id, cycle_id, stage, duration_ms) do update set services = stays.services + excluded.services`,
    [...key, stays.map(({ durationMs }) => durationMs), stays.map(({ count }) => count)],
  );
}

function fromRow({ ordinal, stage, since, total, energy_kwh: energy }: PlaceRow): Place<Stage> {
  return { ordinal, stage, since, total: fromNumeric(total), energyKwh: fromNumeric(energy) };
}

function toFigures({ stage, entered, departed, first_at: firstAt, last_at: lastAt, stays }: StageRow): StageFigures {
  return { stage, entered, left: departed, firstAt, lastAt, stays };
}

function fromNumeric(text: string | null): Decimal | null {
  return text === null ? null : decimal(text);
}

function toNumeric(value: Decimal | null): string | null {
  return value === null ? null : toText(value);
}
