import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { WorkList, type WorkCount, type WorkFilter, type WorkPage } from '../../application/work-ports.js';
import { MODES } from '../../domain/flow.js';
import { STAGES } from '../../domain/stage.js';
import { oneOf } from '../../domain/vocabulary.js';
import { WORK_STAGES } from '../../domain/work.js';
import { fromPause } from './cycle.mapping.js';
import type { CycleRow } from './cycle.row.js';
import { namedBy, textPattern } from './service-filter.js';
import { SERVICE_COLUMNS } from './service-page.js';
import { fromRow, type StoredService } from './service.mapping.js';

interface StoredWork extends StoredService {
  readonly cycle_id: string;
  readonly cycle_name: string;
  readonly cycle_period: string;
  readonly mode: string;
  readonly pause: CycleRow['pause'];
  readonly started_by: string | null;
  readonly stage_since: Date;
  readonly stake: string | null;
  readonly weight: string;
  readonly found: number;
  readonly found_stake: string;
}

const TOTAL_MAX = 10_000;
/** Cycles that have work; `counts` holds no stage without services. */
const OPEN_CYCLES = `cycle.started_at is not null and not cycle.dry_run and cycle.status <> 'cancelled' and cycle.counts ?| $1::text[]`;
/**
 * Where nothing is settled yet, last month's total is what is at stake. A cent is always: so what has no known money is ordered by its age.
 */
const WEIGHT = `(coalesce(abs(staked.stake), 0) + 0.01) * greatest(extract(epoch from $4::timestamptz - staked.stage_since), 0)`;

@Injectable()
export class PostgresWorkList extends WorkList {
  override async page(
    work: UnitOfWork,
    { cycleId, stage, query }: WorkFilter,
    { asOf, limit, after }: { asOf: Date; limit: number; after: readonly string[] | null },
  ): Promise<WorkPage> {
    const stages = WORK_STAGES.filter((each) => stage === '' || each === stage);
    const rows = await sqlOf(work)<StoredWork>(
      `with staked as (
         select own.cycle_id, own.ordinal, own.stage_since, cycle.name as cycle_name, cycle.period as cycle_period, cycle.mode, cycle.pause, cycle.started_by,
                earlier.period as previous_period, earlier.total as previous_total, earlier.energy_kwh as previous_energy_kwh,
                case when own.statement_id is null then earlier.total else own.total end as stake
           from cycle join cycle_service own on own.cycle_id = cycle.id and own.stage = any($1::text[])
           left join (
             select service.supply_point_id, service.contract_code, service.total, service.energy_kwh, past.period,
                    to_char(to_date(past.period, 'YYYY-MM') + interval '1 month', 'YYYY-MM') as next_period
               from cycle_service service join cycle past on past.id = service.cycle_id
              where service.held and service.statement_id is not null
           ) earlier on earlier.supply_point_id = own.supply_point_id and earlier.contract_code = own.contract_code
                    and earlier.next_period = cycle.period
          where ${OPEN_CYCLES} and ($2::uuid is null or cycle.id = $2) and ($3 = '%%' or ${namedBy('$3')})
       ), weighed as (
         select staked.*, ${WEIGHT} as weight, (count(*) over ())::integer as found, coalesce(sum(stake) over (), 0)::text as found_stake from staked
       ), shown as (
         select * from weighed
          where $5::numeric is null or (weight, cycle_id, ordinal) < ($5, $6::uuid, $7::integer)
          order by weight desc, cycle_id desc, ordinal desc limit $8
       )
       select ${SERVICE_COLUMNS}, shown.cycle_id, shown.cycle_name, shown.cycle_period, shown.mode, shown.pause, shown.started_by, shown.stage_since,
              shown.stake::text as stake, shown.weight::text as weight, shown.found, shown.found_stake,
              shown.previous_period, shown.previous_total, trim_scale(shown.previous_energy_kwh) as previous_energy_kwh
         from shown join cycle_service own on own.cycle_id = shown.cycle_id and own.ordinal = shown.ordinal
        order by shown.weight desc, shown.cycle_id desc, shown.ordinal desc`,
      [stages, cycleId, textPattern(query), asOf, ...(after ?? [null, null, null]), limit],
    );
    const found = rows[0]?.found ?? 0;
    return {
      rows: rows.map((row) => ({
        cycle: {
          mode: oneOf(MODES, row.mode),
          pause: fromPause(row.pause),
          isDryRun: false,
          startedBy: row.started_by,
        },
        cycleId: row.cycle_id,
        cycleName: row.cycle_name,
        period: row.cycle_period,
        since: row.stage_since,
        stake: row.stake,
        weight: row.weight,
        service: fromRow(row),
      })),
      total: Math.min(found, TOTAL_MAX),
      totalExact: found <= TOTAL_MAX,
      stake: rows[0]?.found_stake ?? '0',
    };
  }

  override async counts(work: UnitOfWork): Promise<readonly WorkCount[]> {
    const rows = await sqlOf(work)<Omit<WorkCount, 'stage'> & { readonly stage: string }>(
      `select cycle.id as "cycleId", cycle.name as "cycleName", cycle.period, counted.key as stage, counted.value::integer as services
         from cycle cross join lateral jsonb_each_text(cycle.counts) as counted
        where ${OPEN_CYCLES} and counted.key = any($1)
        order by cycle.period desc, cycle.name, counted.key`,
      [WORK_STAGES],
    );
    return rows.map((row) => ({ ...row, stage: oneOf(STAGES, row.stage) }));
  }
}
