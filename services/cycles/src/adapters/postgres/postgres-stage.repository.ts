import { Injectable } from '@nestjs/common';
import { assert } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { StageRepository, type Placed } from '../../application/approval-ports.js';
import type { Batch } from '../../domain/batches.js';
import type { FrozenObject } from '../../domain/cycle.js';
import type { Stage } from '../../domain/stage.js';
import { fromStored } from './cycle.mapping.js';
import type { StoredObject } from './cycle.row.js';
import { joined } from './joined.js';

@Injectable()
export class PostgresStageRepository extends StageRepository {
  override async move(
    work: UnitOfWork,
    cycleId: CycleId,
    { from, to, ordinals }: { from: Stage; to: Stage; ordinals: readonly number[] | null },
  ): Promise<readonly Placed[]> {
    const moved = await sqlOf(work)<Placed>(
      `update cycle_service set stage = $3
        where cycle_id = $1 and stage = $2 and ($4::integer[] is null or ordinal = any($4))
        returning ordinal, wave, batch`,
      [cycleId, from, to, ordinals],
    );
    return moved.toSorted((a, b) => a.ordinal - b.ordinal);
  }

  override async failedFor(
    work: UnitOfWork,
    cycleId: CycleId,
    conditions: readonly string[],
  ): Promise<readonly number[]> {
    // What failed before conditions were kept is asked by its findings.
    const rows = await sqlOf(work)<{ ordinal: number }>(
      `select ordinal from cycle_service
        where cycle_id = $1 and stage in ('validation-failed', 'settlement-failed')
          and (waiting_for && $2::text[]
               or (waiting_for = '{}' and exists (
                     select 1 from jsonb_array_elements(validation_findings || settlement_findings) as found
                      where found ->> 'severity' = 'blocking'
                        and concat_ws('@', found -> 'params' ->> 'kind', coalesce(found -> 'params' ->> 'month', found -> 'params' ->> 'period')) = any($2::text[]))))
        order by ordinal`,
      [cycleId, conditions],
    );
    return rows.map(({ ordinal }) => ordinal);
  }

  override async lastBatches(work: UnitOfWork, cycleId: CycleId): Promise<ReadonlyMap<number, number>> {
    const rows = await sqlOf(work)<{ wave: number; batch: number }>(
      'select wave, max(batch) as batch from cycle_batch where cycle_id = $1 group by wave',
      [cycleId],
    );
    return new Map(rows.map(({ wave, batch }) => [wave, batch]));
  }

  override async addBatches(
    work: UnitOfWork,
    cycleId: CycleId,
    wave: number,
    batches: readonly Batch[],
  ): Promise<void> {
    const sql = sqlOf(work);
    await sql(
      `insert into cycle_batch (company_id, cycle_id, wave, batch) select $1::uuid, $2::uuid, $3::integer, unnest($4::integer[])`,
      [work.actor.companyId, cycleId, wave, batches.map(({ batch }) => batch)],
    );
    const ordinals = batches.flatMap((each) => each.ordinals);
    const placed = await joined(
      sql,
      `update cycle_service as service set batch = own.batch
         from unnest($2::integer[], $3::integer[]) as own(ordinal, batch)
        where service.cycle_id = $1 and service.ordinal = own.ordinal and service.ordinal = any($2)
        returning service.ordinal`,
      [cycleId, ordinals, batches.flatMap(({ batch, ordinals: members }) => members.map(() => batch))],
    );
    assert(placed.length === ordinals.length, 'batches are made of services of the cycle');
  }

  override async statements(work: UnitOfWork, cycleId: CycleId): Promise<ReadonlyMap<string, FrozenObject>> {
    const rows = await sqlOf(work)<{ place: string; statements: StoredObject }>(
      `select wave || '/' || batch as place, statements from cycle_batch where cycle_id = $1 and statements is not null`,
      [cycleId],
    );
    return new Map(rows.map(({ place, statements }) => [place, fromStored(statements)]));
  }
}
