import { Injectable } from '@nestjs/common';
import { ReadModel } from '@kantia/platform/ports/read-model';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';

const TABLES = ['flow_service', 'flow_cohort', 'flow_stage', 'flow_time', 'flow_attempt', 'flow_finding', 'flow_cycle'];

@Injectable()
export class PostgresReadModel extends ReadModel {
  /** A cycle that began before the streams do stays as it is, and what is in it already is not folded twice. */
  override async clear(work: UnitOfWork, heldSince: Date | null): Promise<void> {
    const sql = sqlOf(work);
    await sql('select 1 from flow_position for update');
    await sql('update flow_cycle set kept_until = last_event_at where first_event_at < $1::timestamptz', [heldSince]);
    for (const table of TABLES)
      await sql(
        `delete from ${table} where cycle_id in (select cycle_id from flow_cycle where coalesce(first_event_at >= $1::timestamptz, true))`,
        [heldSince],
      );
    await sql('update flow_position set moved = 0, changed = 0');
  }
}
