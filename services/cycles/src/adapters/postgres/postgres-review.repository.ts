import { Injectable } from '@nestjs/common';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { ReviewRepository, type Mark, type Target, type Wanted } from '../../application/review-ports.js';
import { STAGES } from '../../domain/stage.js';
import { oneOf } from '../../domain/vocabulary.js';
import { conditionsOf } from './service-filter.js';

interface TargetRow {
  readonly ordinal: number;
  readonly serviceId: string;
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly stage: string;
  readonly leftFrom: string | null;
  readonly excludedFrom: string | null;
  readonly moved: boolean;
}

@Injectable()
export class PostgresReviewRepository extends ReviewRepository {
  override async targets(
    work: UnitOfWork,
    cycleId: CycleId,
    { wanted, exclude }: { wanted: Wanted; exclude: readonly string[] },
  ): Promise<readonly Target[]> {
    const { where, params } = conditionsOf(cycleId, wanted);
    const rows = await sqlOf(work)<TargetRow>(
      `select ordinal, service_id as "serviceId", supply_point_id as "supplyPointId", supply_point_code as "supplyPointCode", stage,
              left_from as "leftFrom", excluded_from as "excludedFrom", stage_since is distinct from released_since as moved
         from cycle_service own
        where ${where} and not (service_id = any($${params.length + 1}::uuid[]) or supply_point_id = any($${params.length + 1}::uuid[]))
        order by ordinal`,
      [...params, exclude],
    );
    return rows.map((row) => ({
      ...row,
      stage: oneOf(STAGES, row.stage),
      leftFrom: row.leftFrom === null ? null : oneOf(STAGES, row.leftFrom),
      excludedFrom: row.excludedFrom === null ? null : oneOf(STAGES, row.excludedFrom),
    }));
  }

  override async noteReview(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
    mark: Mark,
  ): Promise<void> {
    await sqlOf(work)(
      `update cycle_service set left_from = stage, reason = $3, note = $4, marked_by = $5, marked_at = $6, aside_act = $7
        where cycle_id = $1 and ordinal = any($2::integer[])`,
      [cycleId, ordinals, mark.reason, mark.note, mark.by, work.startedAt, mark.act],
    );
  }

  /** In the transaction that moves them: its time is their `stage_since` too. */
  override async noteRelease(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
    act: string,
  ): Promise<void> {
    await sqlOf(work)(
      'update cycle_service set released_act = $3, released_since = now() where cycle_id = $1 and ordinal = any($2::integer[])',
      [cycleId, ordinals, act],
    );
  }

  override async noteReviewAgain(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[]): Promise<void> {
    await sqlOf(work)(
      'update cycle_service set left_from = stage, released_act = null where cycle_id = $1 and ordinal = any($2::integer[])',
      [cycleId, ordinals],
    );
  }

  override async noteExclusion(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
    mark: Mark,
  ): Promise<void> {
    await sqlOf(work)(
      `update cycle_service set excluded_from = stage, held = false, reason = $3, note = $4, marked_by = $5, marked_at = $6, aside_act = $7
        where cycle_id = $1 and ordinal = any($2::integer[])`,
      [cycleId, ordinals, mark.reason, mark.note, mark.by, work.startedAt, mark.act],
    );
  }

  override async hold(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[], holds: boolean): Promise<void> {
    await sqlOf(work)(
      'update cycle_service set held = $3, excluded_from = null where cycle_id = $1 and ordinal = any($2::integer[])',
      [cycleId, ordinals, holds],
    );
  }

  override async holders(
    work: UnitOfWork,
    cycleId: CycleId,
    serviceIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await sqlOf(work)<{ id: string; name: string }>(
      `select other.service_id as id, holder.name
         from cycle_service other join cycle holder on holder.id = other.cycle_id
        where other.service_id = any($2::uuid[]) and other.held and other.cycle_id <> $1`,
      [cycleId, serviceIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  override async heldElsewhere(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, string>> {
    const rows = await sqlOf(work)<{ ordinal: number; name: string }>(
      `select own.ordinal, holder.name
         from cycle_service own
         join cycle_service other on other.company_id = own.company_id and other.service_id = own.service_id and other.held
         join cycle holder on holder.id = other.cycle_id
        where own.cycle_id = $1 and own.ordinal = any($2::integer[]) and other.cycle_id <> $1`,
      [cycleId, ordinals],
    );
    return new Map(rows.map(({ ordinal, name }) => [ordinal, name]));
  }
}
