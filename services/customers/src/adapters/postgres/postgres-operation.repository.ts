import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import {
  OperationRepository,
  type Operation,
  type OperationFile,
  type OperationOutcome,
} from '../../application/ports.js';
import type { RowError } from '../../domain/row-error.js';

interface OperationRow {
  readonly id: string;
  readonly status: Operation['status'];
  readonly progress: number;
  readonly result: string;
  readonly errors: readonly RowError[];
  readonly error_count: number;
  readonly created_at: Date;
}

@Injectable()
export class PostgresOperationRepository extends OperationRepository {
  override async start(work: UnitOfWork, kind: string, file?: OperationFile): Promise<string> {
    const [row] = await sqlOf(work)<{ id: string }>(
      'insert into operations (company_id, kind, created_by, created_at, file) values ($1, $2, $3, $4, $5::jsonb) returning id',
      [
        work.actor.companyId,
        kind,
        work.actor.userId,
        work.startedAt,
        file ? JSON.stringify({ name: file.name, ...file.object, size: String(file.object.size) }) : null,
      ],
    );
    return present(row, 'an inserted operation').id;
  }

  override async find(work: UnitOfWork, id: string): Promise<Operation | null> {
    const [row] = await sqlOf(work)<OperationRow>(
      'select id, status, progress, result::text as result, errors, error_count, created_at from operations where id = $1',
      [id],
    );
    if (!row) return null;
    const { error_count: errorCount, created_at: createdAt, ...same } = row;
    return { ...same, errorCount, createdAt };
  }

  override async finish(work: UnitOfWork, id: string, outcome: OperationOutcome): Promise<void> {
    await sqlOf(work)(
      `update operations set status = $2, progress = 100, result = $3::jsonb, errors = $4::jsonb, error_count = $5, finished_at = $6
       where id = $1 and status = 'running'`,
      [
        id,
        outcome.status,
        JSON.stringify(outcome.result),
        JSON.stringify(outcome.errors),
        outcome.errorCount,
        work.startedAt,
      ],
    );
  }
}
