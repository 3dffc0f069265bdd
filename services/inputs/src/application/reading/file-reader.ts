import { Injectable } from '@nestjs/common';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { Columnar, type ColumnarSession } from '@kantia/platform/ports/columnar';
import type { InputKind } from '../../domain/kinds/kind.js';
import { typedSql } from '../../domain/reading/checks.js';
import { readHeader } from '../../domain/reading/header.js';
import { cellsSql, linesSql } from '../../domain/reading/lines-sql.js';
import { fileError, type RowError } from '../../domain/reading/row-error.js';
import { literal, names } from '../../domain/sql.js';
import { TextSource, type FileReading, type StoredInput } from '../ports.js';
import { ErrorLog } from './error-log.js';
import { marksOf, type Marks } from './marks.js';

const ERRORS_SHOWN = 100;

/**
 * Reads a file of a kind into a normalised, sorted Parquet object, or says everything that is wrong with it. All rows are handled by
 * set in DuckDB; nothing is rounded, and nothing of a file with a blocking error is kept.
 */
@Injectable()
export class FileReader {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
    private readonly texts: TextSource,
  ) {}

  async read(
    input: StoredInput,
    kind: InputKind,
    company: string,
    progress: (percent: number) => Promise<void>,
  ): Promise<FileReading> {
    const path = await this.objects.localPath(input.raw);
    return this.columnar.session([path], async (session) => {
      const log = await ErrorLog.open(session);
      const source = await this.texts.textOf(path, session.folder);
      await progress(20);
      if ('errors' in source) await log.add(source.errors);
      else await this.check({ session, log, kind, input, text: source.path, workbook: source.workbook });
      await progress(70);
      return this.outcome({ session, log, kind, input, company });
    });
  }

  private async check(file: {
    session: ColumnarSession;
    log: ErrorLog;
    kind: InputKind;
    input: StoredInput;
    text: string;
    workbook: boolean;
  }): Promise<void> {
    const { session, log, kind, input } = file;
    const lines = `(${linesSql(file.text)})`;
    const [first] = await session.query<{ line: string | null }>(`SELECT line FROM ${lines} WHERE "row" = 1 LIMIT 1`);
    if (!first) return log.add([fileError('inputs.empty-file')]);
    const header = readHeader(first.line ?? '', kind);
    await log.add(header.errors);
    if (header.errors.some(({ severity }) => severity === 'blocking')) return;
    const cells = `${session.folder}/cells.parquet`;
    await session.run(
      `COPY (${cellsSql(header, kind.columns, lines)}) TO ${literal(cells)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    await session.run(`CREATE TEMP VIEW cells AS SELECT * FROM read_parquet(${literal(cells)})`);
    const [counted] = await session.query<{ rows: number }>('SELECT CAST(count(*) AS INTEGER) AS "rows" FROM cells');
    if (!counted || counted.rows === 0) return log.add([fileError('inputs.no-rows')]);
    const marks = await marksOf({ session, kind, header, given: input.decimalMark, workbook: file.workbook });
    await log.add(marks.errors);
    await this.checkRows(file, marks);
  }

  private async checkRows(
    { session, log, kind, input }: { session: ColumnarSession; log: ErrorLog; kind: InputKind; input: StoredInput },
    { marks, unclear }: Marks,
  ): Promise<void> {
    await log.addBrokenRecords();
    for (const column of kind.columns) {
      if (!unclear.has(column.name)) await log.addCells(column, marks.get(column.name) ?? 'point');
    }
    await session.run(`CREATE TEMP VIEW typed AS ${typedSql(kind, marks, input.period)}`);
    for (const rule of kind.rules) await log.addRule(rule, kind);
    await log.addRepeatedKeys(kind);
  }

  private async outcome(read: {
    session: ColumnarSession;
    log: ErrorLog;
    kind: InputKind;
    input: StoredInput;
    company: string;
  }): Promise<FileReading> {
    const { session, log, kind, company } = read;
    const tally = await log.tally();
    const errors: readonly RowError[] = await log.first(ERRORS_SHOWN);
    const rows = (await viewExists(session, 'cells')) ? await count(session, 'cells') : 0;
    const errorsObject =
      tally.errors === 0 ? null : await this.store(await log.write(), `${company}/inputs/errors/`, '.csv');
    const common = { rows, rejectedRows: tally.rejectedRows, errors, errorCount: tally.errors, errorsObject };
    if (tally.blocking > 0) return { ...common, status: 'rejected', months: [], keys: 0, data: null };
    const data = await this.normalise(session, kind, company);
    const [covered] = await session.query<{ months: string; keys: number }>(
      `SELECT (SELECT string_agg(DISTINCT "month", ',' ORDER BY "month") FROM typed) AS months,
              (SELECT CAST(count(*) AS INTEGER) FROM (SELECT DISTINCT ${kind.block.join(', ')} FROM typed)) AS keys`,
    );
    const status = tally.errors > 0 ? 'accepted-with-warnings' : 'accepted';
    return { ...common, status, months: covered?.months.split(',') ?? [], keys: covered?.keys ?? 0, data };
  }

  private async normalise(session: ColumnarSession, kind: InputKind, company: string) {
    const path = `${session.folder}/data.parquet`;
    await session.run(
      `COPY (SELECT * FROM typed ORDER BY ${names(kind.key)}, "row") TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    return this.store(path, `${company}/inputs/`, '.parquet');
  }

  private store(path: string, prefix: string, suffix: string) {
    return this.objects.put(BUCKETS.derived, { path }, { prefix, suffix });
  }
}

async function count(session: ColumnarSession, view: string): Promise<number> {
  const [counted] = await session.query<{ rows: number }>(`SELECT CAST(count(*) AS INTEGER) AS "rows" FROM ${view}`);
  return counted?.rows ?? 0;
}

async function viewExists(session: ColumnarSession, view: string): Promise<boolean> {
  const found = await session.query('SELECT view_name FROM duckdb_views() WHERE view_name = ?', [view]);
  return found.length > 0;
}
