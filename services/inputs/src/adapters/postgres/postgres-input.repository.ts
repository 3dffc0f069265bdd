import { Injectable } from '@nestjs/common';
import type { InputView } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf, type Sql } from '@kantia/platform/postgres/sql';
import {
  InputRepository,
  type AcceptedInput,
  type DerivedInput,
  type FileReading,
  type InputFilter,
  type InputPage,
  type NewInput,
  type StoredInput,
} from '../../application/ports.js';
import { acceptedFromRow, refToRow, storedFromRow, viewFromRow, type InputRow } from './input.row.js';
import { cursorFrom, cursorTo } from './input-cursor.js';

const TOTAL_EXACT_MAX = 10_000;
const PROGRESS_DONE = 100;

@Injectable()
export class PostgresInputRepository extends InputRepository {
  override async register(work: UnitOfWork, inputs: readonly NewInput[]): Promise<readonly StoredInput[]> {
    const [first] = inputs;
    if (!first) return [];
    const sql = sqlOf(work);
    const last = await nextVersions(sql, work, first.kind, inputs.length);
    const rows = await sql<InputRow>(
      `insert into input (company_id, kind, period, version, origin, status, decimal_mark, file_name, raw_object, created_at, created_by)
       select $1, $2, $3, $4 + n, 'upload', 'received', $5, file_name, raw_object, $6, $7
       from unnest($8::text[], $9::jsonb[]) with ordinality as file(file_name, raw_object, n) order by n
       returning *`,
      [
        work.actor.companyId,
        first.kind,
        first.period,
        last - inputs.length,
        first.decimalMark,
        work.startedAt,
        work.actor.userId,
        inputs.map(({ fileName }) => fileName),
        inputs.map(({ raw }) => refToRow(raw)),
      ],
    );
    return rows.map(storedFromRow).toSorted((a, b) => a.version - b.version);
  }

  override async registerDerived(work: UnitOfWork, inputs: readonly DerivedInput[]): Promise<readonly StoredInput[]> {
    const sql = sqlOf(work);
    const kept: StoredInput[] = [];
    // Always in the order of the kinds: two batches at a time would otherwise lock the counters crosswise.
    for (const input of inputs.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))) {
      const version = await nextVersions(sql, work, input.kind, 1);
      const rows = await sql<InputRow>(
        `insert into input (company_id, kind, period, version, origin, status, file_name, data_object, rows, months, keys, progress, created_at, finished_at)
         values ($1, $2, $3, $4, 'derived', 'accepted', $5, $6, $7, array[$3], $7, ${PROGRESS_DONE}, $8, $8) returning *`,
        [
          work.actor.companyId,
          input.kind,
          input.period,
          version,
          input.fileName,
          refToRow(input.data),
          input.rows,
          work.startedAt,
        ],
      );
      kept.push(...rows.map(storedFromRow));
    }
    return kept;
  }

  override async find(work: UnitOfWork, id: string): Promise<StoredInput | null> {
    const [row] = await sqlOf(work)<InputRow>('select * from input where id = $1', [id]);
    return row ? storedFromRow(row) : null;
  }

  override async view(work: UnitOfWork, id: string): Promise<InputView | null> {
    const [row] = await sqlOf(work)<InputRow>('select * from input where id = $1', [id]);
    return row ? viewFromRow(row) : null;
  }

  override async list(
    work: UnitOfWork,
    filter: InputFilter,
    page: { limit: number; cursor: string | null },
  ): Promise<InputPage> {
    const sql = sqlOf(work);
    const { kind, period, status } = filter;
    const where = `origin = 'upload' and ($1 = '' or kind = $1) and ($2 = '' or period = $2) and ($3 = '' or status = $3)`;
    const after = page.cursor === null ? null : cursorFrom(page.cursor, filter);
    const rows = await sql<InputRow & { sort_at: string }>(
      `select *, created_at::text as sort_at from input where ${where} and ($4::timestamptz is null or (created_at, id) < ($4::timestamptz, $5::uuid))
       order by created_at desc, id desc limit $6`,
      [kind, period, status, after?.createdAt ?? null, after?.id ?? null, page.limit + 1],
    );
    const [counted] = await sql<{ total: number }>(
      `select count(*)::int as total from (select 1 from input where ${where} limit ${TOTAL_EXACT_MAX + 1}) first`,
      [kind, period, status],
    );
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    const total = counted?.total ?? 0;
    return {
      items: items.map(viewFromRow),
      nextCursor: rows.length > page.limit && last ? cursorTo({ createdAt: last.sort_at, id: last.id }, filter) : null,
      total: Math.min(total, TOTAL_EXACT_MAX),
      totalExact: total <= TOTAL_EXACT_MAX,
    };
  }

  override async advance(work: UnitOfWork, id: string, progress: number): Promise<StoredInput | null> {
    const [row] = await sqlOf(work)<InputRow>(
      `update input set status = 'reading', progress = greatest(progress, $2) where id = $1 and status in ('received', 'reading') returning *`,
      [id, progress],
    );
    return row ? storedFromRow(row) : null;
  }

  override async conclude(work: UnitOfWork, id: string, reading: FileReading): Promise<boolean> {
    const rows = await sqlOf(work)<{ id: string }>(
      `update input set status = $2, rows = $3, rejected_rows = $4, months = $5, keys = $6, errors = $7, error_count = $8, data_object = $9,
              errors_object = $10, progress = ${PROGRESS_DONE}, finished_at = $11
       where id = $1 and status in ('received', 'reading') returning id`,
      [
        id,
        reading.status,
        reading.rows,
        reading.rejectedRows,
        reading.months,
        reading.keys,
        JSON.stringify(reading.errors),
        reading.errorCount,
        refToRow(reading.data),
        refToRow(reading.errorsObject),
        work.startedAt,
      ],
    );
    return rows.length > 0;
  }

  override async accepted(
    work: UnitOfWork,
    kinds: readonly string[],
    months: { from: string; until: string },
  ): Promise<readonly AcceptedInput[]> {
    const rows = await sqlOf(work)<InputRow>(
      `select * from input where kind = any($1) and status in ('accepted', 'accepted-with-warnings')
         and exists (select 1 from unnest(months) as m(month) where m.month between $2 and $3)
       order by kind, version`,
      [kinds, months.from, months.until],
    );
    return rows.map(acceptedFromRow);
  }

  override async supersede(work: UnitOfWork, ids: readonly string[]): Promise<readonly StoredInput[]> {
    const rows = await sqlOf(work)<InputRow>(
      `update input set status = 'superseded' where id = any($1) and status in ('accepted', 'accepted-with-warnings') returning *`,
      [ids],
    );
    return rows.map(storedFromRow);
  }

  override async rejectedKinds(work: UnitOfWork, period: string): Promise<ReadonlySet<string>> {
    const rows = await sqlOf(work)<{ kind: string; status: string }>(
      `select distinct on (kind) kind, status from input where origin = 'upload' and period = $1 order by kind, version desc`,
      [period],
    );
    return new Set(rows.filter(({ status }) => status === 'rejected').map(({ kind }) => kind));
  }
}

/** Reserves `count` versions of a kind; the row lock makes the order of versions the order of commits. */
async function nextVersions(sql: Sql, work: UnitOfWork, kind: string, count: number): Promise<number> {
  const [row] = await sql<{ last: number }>(
    `insert into input_version (company_id, kind, last) values ($1, $2, $3)
     on conflict (company_id, kind) do update set last = input_version.last + excluded.last returning last`,
    [work.actor.companyId, kind, count],
  );
  return row?.last ?? count;
}
