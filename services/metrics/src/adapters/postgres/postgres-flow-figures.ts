import { Injectable } from '@nestjs/common';
import type { Stage } from '../../domain/stage.js';
import { decimal, ZERO } from '@kantia/kernel/decimal';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf, type Sql } from '@kantia/platform/postgres/sql';
import {
  FlowFiguresReader,
  type CycleFigures,
  type FlowCycle,
  type FlowFigures,
  type PeriodFigures,
  type Scope,
  type ScopedCohort,
  type StageCount,
  type TimeGroup,
} from '../../application/ports.js';
import type { StayGroup } from '../../domain/stays.js';
import { positionOf } from './postgres-flow-folds.js';
import { fromNumeric } from './standing.row.js';

/** The cycles of a scope (`$1` period, `$2` market, `$3` one cycle or null) as `scope`. */
const SCOPE = `scope as (
  select * from flow_cycle where period = $1 and market = $2 and ($3::uuid is null or cycle_id = $3))`;

@Injectable()
export class PostgresFlowFigures extends FlowFiguresReader {
  override async figures(work: UnitOfWork, scope: Scope): Promise<FlowFigures> {
    const sql = sqlOf(work);
    const params = [scope.period, scope.market, scope.cycleId];
    const times = await sql<TimeGroup & { readonly scope: string }>(
      `with ${SCOPE} select t.scope, t.key, t.duration_ms::float8 as "durationMs", sum(t.services)::integer as count
         from scope join flow_time t using (company_id, cycle_id)
        where scope.status <> 'cancelled' and t.scope <> 'stage' group by t.scope, t.key, t.duration_ms having sum(t.services) <> 0`,
      params,
    );
    const cohorts = await cohortsOf(sql, params);
    return {
      position: await positionOf(work),
      cycles: await cyclesOf(sql, params),
      cohorts: cohorts.filter(({ counted }) => counted),
      otherVersions: cohorts.filter(({ counted }) => !counted),
      stays: times.filter((time) => time.scope === 'node'),
      findings: await sql(
        `with ${SCOPE} select f.code, f.severity, sum(f.services)::integer as services from scope join flow_finding f using (company_id, cycle_id)
          where scope.status <> 'cancelled' group by f.code, f.severity having sum(f.services) > 0 order by services desc, f.code`,
        params,
      ),
      results: times.filter((time) => time.scope === 'result'),
    };
  }

  override async history(
    work: UnitOfWork,
    market: string,
    { until, count }: { readonly until: string; readonly count: number },
  ): Promise<readonly PeriodFigures[]> {
    const rows = await sqlOf(work)<{ period: string; settled: number; value: string; average: number | null }>(
      `with periods as (
         select distinct period from flow_cycle where market = $1 and period <= $2 and period <> '' and status not in ('cancelled', '')
          order by period desc limit $3),
       settled as (
         select cycle.period, sum(cohort.services)::integer as settled, sum(cohort.value) as value
           from flow_cycle cycle join flow_cohort cohort using (company_id, cycle_id)
          where cycle.market = $1 and cycle.status <> 'cancelled' and cohort.settled and cohort.counted group by cycle.period),
       timed as (
         select cycle.period, sum(time.duration_ms * time.services) / nullif(sum(time.services), 0) as average
           from flow_cycle cycle join flow_time time using (company_id, cycle_id)
          where cycle.market = $1 and cycle.status <> 'cancelled' and time.scope = 'result' group by cycle.period)
       select period, coalesce(settled, 0) as settled, coalesce(value, 0)::text as value, average::float8 as average
         from periods left join settled using (period) left join timed using (period) order by period`,
      [market, until, count],
    );
    return rows.map(({ period, settled, value, average }) => ({
      period,
      settled,
      totalValue: decimal(value),
      averageMs: average,
    }));
  }

  override async ofCycle(work: UnitOfWork, cycleId: string): Promise<CycleFigures> {
    const sql = sqlOf(work);
    const [sums] = await sql<{ services: number; total: string | null; energy: string | null }>(
      `select count(*)::integer as services, sum(total)::text as total, sum(energy_kwh)::text as energy from flow_service
        where cycle_id = $1 and stage is not null`,
      [cycleId],
    );
    const stages = await sql<StageCount & { readonly stays: readonly StayGroup[] }>(
      `select s.stage, s.entered, s.departed as "left", s.returned, s.first_at as "firstAt", s.last_at as "lastAt",
         coalesce(jsonb_agg(jsonb_build_object('durationMs', t.duration_ms, 'count', t.services)) filter (where t.key is not null), '[]') as stays
       from flow_stage s left join flow_time t on t.cycle_id = s.cycle_id and t.scope = 'stage' and t.key = s.stage
       where s.cycle_id = $1 group by s.cycle_id, s.stage order by s.first_at, s.stage`,
      [cycleId],
    );
    return {
      position: await positionOf(work),
      services: sums?.services ?? 0,
      totalValue: fromNumeric(sums?.total ?? null) ?? ZERO,
      energyKwh: fromNumeric(sums?.energy ?? null) ?? ZERO,
      stages,
    };
  }
}

type CycleRow = Omit<FlowCycle, 'stages'> & {
  readonly stages: readonly (Omit<StageCount, 'firstAt' | 'lastAt'> & { firstAt: string; lastAt: string })[];
};

async function cyclesOf(sql: Sql, params: readonly unknown[]): Promise<readonly FlowCycle[]> {
  const rows = await sql<CycleRow>(
    `with ${SCOPE} select cycle_id as "cycleId", status, mode, entered, started_at as "startedAt", last_result_at as "lastResultAt",
       coalesce((select sum(services)::integer from flow_cohort cohort where cohort.cycle_id = scope.cycle_id), 0) as held,
       coalesce((select jsonb_agg(jsonb_build_object('stage', stage, 'entered', entered, 'left', departed, 'returned', returned,
         'firstAt', first_at, 'lastAt', last_at)) from flow_stage stage where stage.cycle_id = scope.cycle_id), '[]') as stages
     from scope`,
    params,
  );
  return rows.map((row) => ({
    ...row,
    stages: row.stages.map((stage) => ({
      ...stage,
      firstAt: new Date(stage.firstAt),
      lastAt: new Date(stage.lastAt),
    })),
  }));
}

type CohortRow = Omit<ScopedCohort, 'value' | 'atStake' | 'since' | 'stage'> & {
  readonly stage: Stage;
  readonly since_ms: string;
  readonly value: string;
  readonly at_stake: string;
};

async function cohortsOf(sql: Sql, params: readonly unknown[]): Promise<readonly ScopedCohort[]> {
  const rows = await sql<CohortRow>(
    `with ${SCOPE} select scope.mode, path, stage, reason, settled, troubled, counted or $3::uuid is not null as counted, since_ms, sum(services)::integer as services,
       sum(value)::text as value, sum(at_stake)::text as at_stake
     from scope join flow_cohort using (company_id, cycle_id) where scope.status <> 'cancelled'
     group by scope.mode, path, stage, reason, settled, troubled, counted or $3::uuid is not null, since_ms`,
    params,
  );
  return rows.map(({ since_ms: since, at_stake: atStake, value, ...row }) => ({
    ...row,
    since: Number(since),
    value: decimal(value),
    atStake: decimal(atStake),
  }));
}
