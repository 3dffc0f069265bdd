import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf, type Sql } from '@kantia/platform/postgres/sql';
import { ImportStaging, type Conflict, type FoundErrors, type ImportCounts } from '../../application/ports.js';
import { foldText } from '../../domain/fold-text.js';
import { rowError } from '../../domain/row-error.js';
import { isTerm } from '../../domain/sheet-catalogue.js';
import type { Values } from '../../domain/sheet-column.js';
import type { SheetRow } from '../../domain/sheet-row.js';
import { CHANGED_POINTS, CONTRACT_OVERLAPS, CUSTOMER_DIFFERENCES, DUPLICATE_ROWS, MERGE } from './import-sql.js';

/** Staged column, and where its text comes from. */
const STAGED: readonly {
  readonly column: string;
  readonly type: string;
  readonly of: (values: Values) => string | null;
}[] = [
  ...[
    'customer_code',
    'customer_name',
    'customer_id_type',
    'customer_id_number',
    'customer_email',
    'customer_phone',
  ].map(plain),
  { column: 'customer_search', type: 'text', of: searchOf('customer_code', 'customer_name', 'customer_id_number') },
  ...['supply_point_code', 'region'].map(plain),
  { column: 'address', type: 'text', of: ({ customer_address: address }) => address ?? '' },
  ...['municipality_code', 'market', 'metering', 'contract_code'].map(plain),
  { column: 'valid_from', type: 'date', of: ({ valid_from: from }) => from ?? null },
  { column: 'valid_until', type: 'date', of: ({ valid_until: until }) => until ?? null },
  { column: 'terms', type: 'jsonb', of: termsOf },
  {
    column: 'search',
    type: 'text',
    of: searchOf('supply_point_code', 'meter', 'contract_code', 'customer_code', 'customer_name'),
  },
];

function plain(column: string) {
  return { column, type: 'text', of: (values: Values) => values[column] ?? '' };
}

function searchOf(...attributes: readonly string[]) {
  return (values: Values) => foldText(attributes.map((attribute) => values[attribute] ?? '').join(' '));
}

function termsOf(values: Values): string {
  return JSON.stringify(Object.fromEntries(Object.entries(values).filter(([attribute]) => isTerm(attribute))));
}

const COLUMNS = STAGED.map(({ column }) => column).join(', ');
const ARRAYS = STAGED.map((_, index) => `$${index + 4}::text[]`).join(', ');
const CASTS = STAGED.map(({ column, type }) => (type === 'text' ? `r.${column}` : `r.${column}::${type}`)).join(', ');
const ADD = `insert into import_rows (company_id, operation_id, row, ${COLUMNS})
  select $1, $2, r.row, ${CASTS} from unnest($3::integer[], ${ARRAYS}) as r(row, ${COLUMNS})`;

interface ConflictRow {
  readonly row: number;
  readonly value: string;
  readonly other: string;
  readonly total: number;
}

@Injectable()
export class PostgresImportStaging extends ImportStaging {
  override async clear(work: UnitOfWork, operationId: string): Promise<void> {
    await sqlOf(work)('delete from import_rows where operation_id = $1', [operationId]);
  }

  override async add(
    work: UnitOfWork,
    operationId: string,
    rows: readonly SheetRow[],
    progress: number,
  ): Promise<void> {
    const arrays = STAGED.map(({ of }) => rows.map(({ values }) => of(values)));
    const sql = sqlOf(work);
    await sql(ADD, [work.actor.companyId, operationId, rows.map(({ row }) => row), ...arrays]);
    await sql(`update operations set progress = $2 where id = $1 and status = 'running' and progress < $2`, [
      operationId,
      progress,
    ]);
  }

  override async lock(work: UnitOfWork, size: 'sheet' | 'row'): Promise<void> {
    const sql = sqlOf(work);
    await sql(`select pg_advisory_xact_lock(hashtextextended('customers-import ' || $1, 0))`, [work.actor.companyId]);
    if (size === 'row') return;
    // Rows staged a moment ago have no statistics: the planner takes them for a handful and would join them row by row.
    await sql(`select set_config('enable_nestloop', 'off', true)`);
  }

  override async conflicts(work: UnitOfWork, operationId: string, limit: number): Promise<FoundErrors> {
    const sql = sqlOf(work);
    const params = [operationId, limit];
    const found = [
      await conflictsOf(sql, DUPLICATE_ROWS, params, { code: 'duplicate-row', column: 'contrato' }),
      await conflictsOf(sql, CUSTOMER_DIFFERENCES, params, { code: 'customer-differs', column: 'cliente_codigo' }),
    ];
    // Rows that stand twice would overlap themselves.
    if (found.every(({ count }) => count === 0)) {
      found.push(await conflictsOf(sql, CONTRACT_OVERLAPS, params, { code: 'contract-overlap', column: 'contrato' }));
    }
    const errors = found.flatMap((each) => each.errors).toSorted((a, b) => a.row - b.row);
    return { errors: errors.slice(0, limit), count: found.reduce((sum, { count }) => sum + count, 0) };
  }

  override async merge(
    work: UnitOfWork,
    operationId: string,
  ): Promise<{ counts: ImportCounts; changedPoints: readonly string[] }> {
    const sql = sqlOf(work);
    const params = [work.actor.companyId, operationId];
    const [rows] = await sql<{ n: number }>('select count(*)::integer as n from import_rows where operation_id = $1', [
      operationId,
    ]);
    const customers = await mergeOne(sql, MERGE.customers, params);
    await sql(MERGE.contracts, params);
    const points = await mergeOne(sql, MERGE.supplyPoints, params);
    const versions = await mergeOne(sql, MERGE.versions, params);
    await sql(MERGE.effectiveUntil, [operationId]);
    await sql(MERGE.currentVersion, [operationId]);
    await sql(MERGE.knownConsumption, [operationId]);
    const isEachChanged = customers.changed > 0 || points.changed > 0;
    const changed = await sql<{ id: string }>(CHANGED_POINTS, [operationId, isEachChanged]);
    await this.clear(work, operationId);
    const counts = {
      rows: present(rows, 'a count').n,
      customersCreated: customers.created,
      customersChanged: customers.changed,
      supplyPointsCreated: points.created,
      contractVersionsCreated: versions.created,
      contractVersionsChanged: versions.changed,
    };
    return { counts, changedPoints: changed.map(({ id }) => id) };
  }
}

async function conflictsOf(
  sql: Sql,
  query: string,
  params: readonly unknown[],
  { code, column }: { code: 'duplicate-row' | 'customer-differs' | 'contract-overlap'; column: string },
): Promise<{ errors: readonly Conflict[]; count: number }> {
  const rows = await sql<ConflictRow>(query, params);
  const errors = rows.map(({ row, value, other }) => ({ ...rowError(code, { row, column, value }, { other }), other }));
  return { errors, count: rows[0]?.total ?? 0 };
}

async function mergeOne(
  sql: Sql,
  statement: string,
  params: readonly unknown[],
): Promise<{ created: number; changed: number }> {
  const [counts] = await sql<{ created: number; changed: number }>(statement, params);
  return present(counts, 'merge counts');
}
