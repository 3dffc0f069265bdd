import { Injectable } from '@nestjs/common';
import type { OperationState } from '@kantia/contracts/vocabulary';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { OperationRepository } from '../../application/ports.js';

interface OperationRow {
  readonly id: string;
  readonly status: OperationState['status'];
  readonly result: string;
  readonly created_at: Date;
}

@Injectable()
export class PostgresOperationRepository extends OperationRepository {
  override async start(work: UnitOfWork, { id, kind }: { id: string; kind: string }): Promise<void> {
    await sqlOf(work)(
      'insert into operations (company_id, id, kind, created_by, created_at) values ($1, $2, $3, $4, $5)',
      [work.actor.companyId, id, kind, work.actor.userId, work.startedAt],
    );
  }

  override async succeed(work: UnitOfWork, { id, result }: { id: string; result: string }): Promise<void> {
    await sqlOf(work)(
      `update operations set status = 'succeeded', result = $2, finished_at = $3 where id = $1 and status = 'running'`,
      [id, result, work.startedAt],
    );
  }

  override async find(work: UnitOfWork, id: string): Promise<OperationState | null> {
    const [row] = await sqlOf(work)<OperationRow>(
      'select id, status, result, created_at from operations where id = $1',
      [id],
    );
    if (!row) return null;
    const { status, result, created_at: createdAt } = row;
    return {
      id: row.id,
      status,
      progress: status === 'running' ? 0 : 100,
      result,
      errors: [],
      errorCount: 0,
      createdAt,
    };
  }
}
