import type { Header } from './header.js';
import type { Column } from '../kinds/kind.js';
import { literal, name } from '../sql.js';

/** Four control characters in a row: no text holds them, so each line comes as one cell. */
const NEVER = `chr(28) || chr(29) || chr(30) || chr(31)`;

/**
 * The physical lines of a text: `"row"` counts from 1 as an editor does. Blank lines count too, so that `"row"` is what a
 * person finds when opening the file.
 */
export function linesSql(path: string): string {
  return `SELECT CAST(row_number() OVER () AS INTEGER) AS "row", rtrim(line, chr(13)) AS line
          FROM read_csv(${literal(path)}, auto_detect = false, header = false, columns = {'line': 'VARCHAR'},
                        delim = ${NEVER}, quote = '', escape = '', max_line_size = 2000000)`;
}

/**
 * The raw cells of every record after the header, as trimmed text (null when blank) under the English names, with `problem` for
 * a record that cannot be cut into cells. Lines without text, or with nothing but delimiters, are no records.
 */
export function cellsSql(header: Header, columns: readonly Column[], lines: string): string {
  const d = header.delimiter;
  const cell = `("(?:[^"]|"")*"|[^${d}"]*)${d}`;
  const closed = `line || ${literal(d)}`;
  const quoted = `list_transform(regexp_extract_all(${closed}, ${literal(cell)}, 1), lambda x:
    CASE WHEN starts_with(x, '"') THEN replace(x[2:-2], '""', '"') ELSE x END)`;
  const closes = `(NOT contains(line, '"') OR list_sum(list_transform(regexp_extract_all(${closed}, ${literal(cell)}, 0), lambda x: length(x))) = length(line) + 1)`;
  const cut = `SELECT "row", line, ${closes} AS closes,
      CASE WHEN contains(line, '"') THEN ${quoted} ELSE string_split(line, ${literal(d)}) END AS cells
    FROM ${lines} WHERE "row" > 1 AND trim(line, ${literal(` \t${d}`)}) <> ''`;
  const values = columns.map((column) => {
    const position = header.positions.get(column.name);
    const value =
      position === undefined ? 'NULL::VARCHAR' : `nullif(trim(cells[${position + 1}], ' \t' || chr(160)), '')`;
    return `${value} AS ${name(column.name)}`;
  });
  return `SELECT "row", CASE WHEN NOT closes THEN 'inputs.quotes-open' WHEN len(cells) <> ${header.width} THEN 'inputs.columns-differ' END AS problem,
    CASE WHEN NOT closes OR len(cells) <> ${header.width} THEN left(line, 200) END AS line, ${values.join(', ')} FROM (${cut})`;
}

/**
 * The cells of a text without quotes as DuckDB itself splits it, blank ones null, none trimmed. Records that it cannot split and blank lines are left
 * out, so `"row"` holds only where there are as many records as lines.
 */
export function plainCellsSql(header: Header, columns: readonly Column[], path: string): string {
  const types = Array.from({ length: header.width }, (_, i) => `'c${i}': 'VARCHAR'`);
  const values = columns.map(({ name: column }) => {
    const position = header.positions.get(column);
    return `${position === undefined ? 'NULL::VARCHAR' : `c${position}`} AS ${name(column)}`;
  });
  return `SELECT CAST(row_number() OVER () + 1 AS INTEGER) AS "row", ${values.join(', ')}
    FROM read_csv(${literal(path)}, auto_detect = false, header = false, skip = 1, delim = ${literal(header.delimiter)}, quote = '', escape = '',
                  columns = {${types.join(', ')}}, ignore_errors = true)`;
}
