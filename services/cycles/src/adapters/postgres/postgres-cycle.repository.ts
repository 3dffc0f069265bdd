import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { CycleRepository, type CycleFilter, type CyclePage, type Wave } from '../../application/ports.js';
import type { Batch } from '../../domain/batches.js';
import type { Cycle, FrozenObject } from '../../domain/cycle.js';
import { fromRow, fromStored, toRow, toStored } from './cycle.mapping.js';
import type { CycleRow, StoredObject } from './cycle.row.js';

const COLUMNS = `id, name, market, period, mode, status, dry_run, version, decided_version, service_count, counts, country, snapshot, settings, selection_hash,
  last_wave, open_wave, wave_wanted, awaited, pause, pauses_passed, manifest_hash, result_hash, created_at, created_by, started_at, started_by, finished_at`;
const TOTAL_MAX = 10_000;
/** Any number does, as long as every start of a company takes the same one. */
const START_LOCK = 2_001;

@Injectable()
export class PostgresCycleRepository extends CycleRepository {
  override async add(work: UnitOfWork, cycle: Cycle): Promise<boolean> {
    const values = toRow(cycle);
    const places = values.map((_, index) => `$${index + 2}`).join(', ');
    const added = await sqlOf(work)(
      `insert into cycle (company_id, ${COLUMNS}) values ($1, ${places}) on conflict (company_id, period, lower(name)) do nothing returning id`,
      [work.actor.companyId, ...values],
    );
    return added.length === 1;
  }

  override async find(work: UnitOfWork, id: CycleId): Promise<Cycle | null> {
    const [row] = await sqlOf(work)<CycleRow>(`select ${COLUMNS} from cycle where id = $1`, [id]);
    return row ? fromRow(row) : null;
  }

  override async lock(work: UnitOfWork, id: CycleId): Promise<Cycle | null> {
    const [row] = await sqlOf(work)<CycleRow>(`select ${COLUMNS} from cycle where id = $1 for no key update`, [id]);
    return row ? fromRow(row) : null;
  }

  override async lockAwaiting(work: UnitOfWork, conditions: readonly string[]): Promise<readonly Cycle[]> {
    const rows = await sqlOf(work)<CycleRow>(
      `select ${COLUMNS} from cycle
        where started_at is not null and status in ('running', 'awaiting-inputs', 'awaiting-approval', 'with-exceptions')
          and (open_wave is not null or awaited && $1::text[] or '*' = any(awaited))
        order by id for no key update`,
      [conditions],
    );
    return rows.map(fromRow);
  }

  override async lockStarts(work: UnitOfWork): Promise<void> {
    await sqlOf(work)('select pg_advisory_xact_lock($1, hashtext($2))', [START_LOCK, work.actor.companyId]);
  }

  override async save(work: UnitOfWork, cycle: Cycle): Promise<Cycle> {
    const version = cycle.version + 1;
    const decidedVersion = work.actor.userId === null ? cycle.decidedVersion : version;
    const saved = { ...cycle, version, decidedVersion };
    const values = toRow(saved);
    const places = values.map((_, index) => `$${index + 1}`).join(', ');
    const [row] = await sqlOf(work)<{ id: string }>(
      `update cycle set (${COLUMNS}) = row(${places}) where id = $1 and version = $${values.length + 1} returning id`,
      [...values, cycle.version],
    );
    present(row, 'a cycle is locked before it is saved');
    return saved;
  }

  override async lastDecision(work: UnitOfWork, id: CycleId) {
    const [row] = await sqlOf(work)<{ by: string; at: Date }>(
      'select user_id as by, at from cycle_event where cycle_id = $1 and user_id is not null order by seq desc limit 1',
      [id],
    );
    return row ?? null;
  }

  override async names(work: UnitOfWork, period: string, except?: CycleId): Promise<readonly string[]> {
    const rows = await sqlOf(work)<{ name: string }>(
      'select name from cycle where period = $1 and ($2::uuid is null or id <> $2)',
      [period, except ?? null],
    );
    return rows.map(({ name }) => name);
  }

  override async page(
    work: UnitOfWork,
    filter: CycleFilter,
    window: { limit: number; after: readonly string[] | null },
  ): Promise<CyclePage> {
    const sql = sqlOf(work);
    const where = `($1 = '' or period = $1) and ($2 = '' or status = $2)`;
    const [createdAt, id] = window.after ?? [null, null];
    const rows = await sql<CycleRow>(
      `select ${COLUMNS} from cycle
        where ${where} and ($3::timestamptz is null or (created_at, id) < ($3::timestamptz, $4::uuid))
        order by created_at desc, id desc limit $5`,
      [filter.period, filter.status, createdAt, id, window.limit],
    );
    const [counted] = await sql<{ total: number }>(
      `select count(*)::integer as total from (select 1 from cycle where ${where} limit ${TOTAL_MAX + 1}) as found`,
      [filter.period, filter.status],
    );
    const total = present(counted, 'a count has a row').total;
    return { cycles: rows.map(fromRow), total: Math.min(total, TOTAL_MAX), totalExact: total <= TOTAL_MAX };
  }

  override async addWave(
    work: UnitOfWork,
    cycleId: CycleId,
    wave: Wave & { readonly batches: readonly Batch[] },
  ): Promise<void> {
    const sql = sqlOf(work);
    const { companyId } = work.actor;
    await sql(
      `insert into cycle_wave (company_id, cycle_id, wave, manifest, manifest_hash, resolved_at) values ($1, $2, $3, $4, $5, $6)`,
      [companyId, cycleId, wave.wave, toStored(wave.manifest), wave.manifest.sha256, work.startedAt],
    );
    await sql(
      `insert into cycle_batch (company_id, cycle_id, wave, batch) select $1::uuid, $2::uuid, $3::integer, unnest($4::integer[])`,
      [companyId, cycleId, wave.wave, wave.batches.map(({ batch }) => batch)],
    );
  }

  override async waves(work: UnitOfWork, cycleId: CycleId): Promise<readonly Wave[]> {
    const rows = await sqlOf(work)<{ wave: number; manifest: StoredObject }>(
      'select wave, manifest from cycle_wave where cycle_id = $1 order by wave',
      [cycleId],
    );
    return rows.map(({ wave, manifest }) => ({ wave, manifest: fromStored(manifest) }));
  }

  override async putStatements(
    work: UnitOfWork,
    cycleId: CycleId,
    batch: { wave: number; batch: number; statements: FrozenObject },
  ): Promise<void> {
    await sqlOf(work)('update cycle_batch set statements = $4 where cycle_id = $1 and wave = $2 and batch = $3', [
      cycleId,
      batch.wave,
      batch.batch,
      toStored(batch.statements),
    ]);
  }
}
