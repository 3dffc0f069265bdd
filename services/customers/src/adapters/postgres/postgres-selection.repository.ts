import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { SelectionRepository, type Selection } from '../../application/ports.js';

interface SelectionRow {
  readonly id: string;
  readonly point_count: number;
  readonly object: Omit<ObjectRef, 'size'> & { readonly size: string };
  readonly expires_at: Date;
}

@Injectable()
export class PostgresSelectionRepository extends SelectionRepository {
  override async add(work: UnitOfWork, { count, object, expiresAt }: Omit<Selection, 'id'>): Promise<string> {
    const stored = JSON.stringify({ ...object, size: String(object.size) });
    const [row] = await sqlOf(work)<{ id: string }>(
      `insert into selections (company_id, point_count, object, created_at, expires_at, created_by)
       values ($1, $2, $3::jsonb, $4, $5, $6) returning id`,
      [work.actor.companyId, count, stored, work.startedAt, expiresAt, work.actor.userId],
    );
    return present(row, 'an inserted selection').id;
  }

  override async find(work: UnitOfWork, id: string): Promise<Selection | null> {
    const [row] = await sqlOf(work)<SelectionRow>(
      'select id, point_count, object, expires_at from selections where id = $1',
      [id],
    );
    if (!row) return null;
    return {
      id: row.id,
      count: row.point_count,
      object: { ...row.object, size: BigInt(row.object.size) },
      expiresAt: row.expires_at,
    };
  }
}
