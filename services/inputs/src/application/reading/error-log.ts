import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import type { Column, InputKind, RowRule } from '../../domain/kinds/kind.js';
import { checksOf } from '../../domain/reading/checks.js';
import type { DecimalMark } from '../../domain/reading/decimal-mark.js';
import { READING_TEXTS, type RowError } from '../../domain/reading/row-error.js';
import { literal, name, names, sameKey } from '../../domain/sql.js';

const VALUE_SHOWN = 200;

/** What is wrong with a file, kept as a table beside its cells: a file of millions of rows may have millions of errors. */
export class ErrorLog {
  private constructor(private readonly session: ColumnarSession) {}

  static async open(session: ColumnarSession): Promise<ErrorLog> {
    await session.run(
      'CREATE TEMP TABLE errors ("row" INTEGER, "column" VARCHAR, code VARCHAR, message VARCHAR, value VARCHAR, severity VARCHAR)',
    );
    return new ErrorLog(session);
  }

  async add(errors: readonly RowError[]): Promise<void> {
    for (const { row, column, code, message, value, severity } of errors) {
      await this.session.run('INSERT INTO errors VALUES (?, ?, ?, ?, ?, ?)', [
        row,
        column,
        code,
        message,
        value.slice(0, VALUE_SHOWN),
        severity,
      ]);
    }
  }

  async addBrokenRecords(): Promise<void> {
    const texts = (['inputs.quotes-open', 'inputs.columns-differ'] as const).map(
      (code) => `WHEN ${literal(code)} THEN ${literal(READING_TEXTS[code].es)}`,
    );
    await this.session.run(
      `INSERT INTO errors SELECT "row", '', problem, CASE problem ${texts.join(' ')} END, line, 'blocking' FROM cells WHERE problem IS NOT NULL`,
    );
  }

  /** One scan of the column; a cell has at most one error, the first that applies. */
  async addCells(column: Column, mark: DecimalMark): Promise<void> {
    const checks = checksOf(column, mark);
    const pick = (of: (check: (typeof checks)[number]) => string) =>
      `CASE ${checks.map((check) => `WHEN ${check.wrong} THEN ${literal(of(check))}`).join(' ')} END`;
    await this.session.run(
      `INSERT INTO errors SELECT "row", ${literal(column.header)}, ${pick(({ code }) => code)}, ${pick(({ message }) => message)},
              coalesce(left(${name(column.name)}, ${VALUE_SHOWN}), ''), 'blocking'
       FROM cells WHERE problem IS NULL AND (${checks.map(({ wrong }) => `(${wrong})`).join(' OR ')})`,
    );
  }

  async addRule(rule: RowRule, kind: InputKind): Promise<void> {
    const shown = kind.columns.find(({ header }) => header === rule.header);
    const value = shown ? `coalesce(CAST(${name(shown.name)} AS VARCHAR), '')` : `''`;
    await this.session.run(
      `INSERT INTO errors SELECT "row", ${literal(rule.header)}, ${literal(rule.code)}, ${literal(rule.es)}, ${value}, ${literal(rule.severity)}
       FROM typed WHERE NOT (${rule.holds})`,
    );
  }

  /** The second and further rows of one key; the message names the first. */
  async addRepeatedKeys(kind: InputKind): Promise<void> {
    const headers = kind.columns.filter(({ name: column }) => kind.key.includes(column));
    const required = headers.filter((column) => column.required).map((column) => `${name(column.name)} IS NOT NULL`);
    const shown = headers
      .map((column) => `coalesce(CAST(again.${name(column.name)} AS VARCHAR), '')`)
      .join(`, ' · ', `);
    await this.session.run(
      `INSERT INTO errors
       SELECT DISTINCT again."row", ${literal(headers.map(({ header }) => header).join(', '))}, 'inputs.repeated-key',
              replace(${literal(READING_TEXTS['inputs.repeated-key'].es)}, '{first}', CAST(seen.first_row AS VARCHAR)), concat(${shown}), 'blocking'
       FROM typed again JOIN (
         SELECT ${names(kind.key)}, min("row") AS first_row FROM typed WHERE ${required.join(' AND ') || 'true'} GROUP BY ALL HAVING count(*) > 1
       ) seen ON ${sameKey(kind.key, 'again', 'seen')} AND again."row" > seen.first_row`,
    );
  }

  async tally(): Promise<{ errors: number; blocking: number; rejectedRows: number }> {
    const [tally] = await this.session.query<{ errors: number; blocking: number; rejected: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS errors, CAST(count(*) FILTER (severity = 'blocking') AS INTEGER) AS blocking,
              CAST(count(DISTINCT "row") FILTER (severity = 'blocking' AND "row" > 1) AS INTEGER) AS rejected FROM errors`,
    );
    return { errors: tally?.errors ?? 0, blocking: tally?.blocking ?? 0, rejectedRows: tally?.rejected ?? 0 };
  }

  async first(limit: number): Promise<readonly RowError[]> {
    const rows = await this.session.query<{
      row: number;
      column: string;
      code: string;
      message: string;
      value: string;
      severity: string;
    }>(`SELECT * FROM errors ORDER BY "row", "column", code LIMIT ${limit}`);
    return rows.map(({ severity, ...rest }) => ({
      ...rest,
      severity: severity === 'warning' ? 'warning' : 'blocking',
    }));
  }

  /** All of them as CSV for spreadsheets, in the words that operators read. */
  async write(): Promise<string> {
    const path = `${this.session.folder}/errors.csv`;
    await this.session.run(
      `COPY (SELECT "row" AS fila, "column" AS columna, code AS codigo, message AS mensaje, value AS valor FROM errors ORDER BY ALL)
       TO ${literal(path)} (FORMAT csv, HEADER, DELIMITER ';')`,
    );
    return path;
  }
}
