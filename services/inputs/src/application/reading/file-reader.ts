import { Injectable } from '@nestjs/common';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { Columnar, type ColumnarSession } from '@kantia/platform/ports/columnar';
import type { InputKind } from '../../domain/kinds/kind.js';
import { readHeader } from '../../domain/reading/header.js';
import { linesSql } from '../../domain/reading/lines-sql.js';
import { fileError, type RowError } from '../../domain/reading/row-error.js';
import { literal, names } from '../../domain/sql.js';
import { TextSource, type FileReading, type StoredInput } from '../ports.js';
import { ErrorLog } from './error-log.js';
import { openTyped, typedPath, type OpenFile } from './typed-rows.js';

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
      const read =
        'errors' in source ? await refused(log, source.errors) : await checked({ session, log, kind, input, source });
      await progress(70);
      return this.outcome({ session, log, kind, company, ...read });
    });
  }

  private async outcome(read: {
    session: ColumnarSession;
    log: ErrorLog;
    kind: InputKind;
    company: string;
    rows: number;
    inOrder: boolean;
  }): Promise<FileReading> {
    const { session, log, kind, company, rows, inOrder } = read;
    const tally = await log.tally();
    const errors: readonly RowError[] = await log.first(ERRORS_SHOWN);
    const errorsObject =
      tally.errors === 0 ? null : await this.store(await log.write(), `${company}/inputs/errors/`, '.csv');
    const common = { rows, rejectedRows: tally.rejectedRows, errors, errorCount: tally.errors, errorsObject };
    if (tally.blocking > 0) return { ...common, status: 'rejected', months: [], keys: 0, data: null };
    const path = inOrder ? typedPath(session) : await sorted(session, kind);
    const data = await this.store(path, `${company}/inputs/`, '.parquet');
    const [covered] = await session.query<{ months: string; keys: number }>(
      `SELECT (SELECT string_agg(DISTINCT "month", ',' ORDER BY "month") FROM typed) AS months,
              (SELECT CAST(count(*) AS INTEGER) FROM (SELECT DISTINCT ${kind.block.join(', ')} FROM typed)) AS keys`,
    );
    const status = tally.errors > 0 ? 'accepted-with-warnings' : 'accepted';
    return { ...common, status, months: covered?.months.split(',') ?? [], keys: covered?.keys ?? 0, data };
  }

  private store(path: string, prefix: string, suffix: string) {
    return this.objects.put(BUCKETS.derived, { path }, { prefix, suffix });
  }
}

/** What was read of a file: its records, and whether the view `typed` has them in the order of the key, each key once. */
interface Rows {
  readonly rows: number;
  readonly inOrder: boolean;
}

async function refused(log: ErrorLog, errors: readonly RowError[]): Promise<Rows> {
  await log.add(errors);
  return { rows: 0, inOrder: false };
}

async function checked(file: Omit<OpenFile, 'header'>): Promise<Rows> {
  const { session, log, kind, source } = file;
  const [first] = await session.query<{ line: string | null }>(`SELECT line FROM (${linesSql(source.path)}) LIMIT 1`);
  if (!first) return refused(log, [fileError('inputs.empty-file')]);
  const header = readHeader(first.line ?? '', kind);
  if (header.errors.some(({ severity }) => severity === 'blocking')) return refused(log, header.errors);
  await log.add(header.errors);
  const rows = await openTyped({ ...file, header });
  if (rows === 0) return { rows, inOrder: false };
  for (const rule of kind.rules) await log.addRule(rule, kind);
  const inOrder = await isInOrder(session, kind);
  if (!inOrder) await log.addRepeatedKeys(kind);
  return { rows, inOrder };
}

async function isInOrder(session: ColumnarSession, kind: InputKind): Promise<boolean> {
  const [found] = await session.query<{ ordered: boolean | null }>(
    `SELECT bool_and(coalesce(key > before, before IS NULL)) AS ordered
     FROM (SELECT key, lag(key) OVER () AS before FROM (SELECT row(${names(kind.key)}) AS key FROM typed))`,
  );
  return found?.ordered === true;
}

async function sorted(session: ColumnarSession, kind: InputKind): Promise<string> {
  const path = `${session.folder}/data.parquet`;
  await session.run(
    `COPY (SELECT * FROM typed ORDER BY ${names(kind.key)}, "row") TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  return path;
}
