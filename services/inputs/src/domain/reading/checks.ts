import { unreachable } from '@kantia/kernel/assert';
import type { Column, ColumnType, InputKind } from '../kinds/kind.js';
import { dataColumns, HOUR_COLUMNS, sqlTypeOf } from '../kinds/kind.js';
import { literal, name, names } from '../sql.js';
import { figurePattern, plainFigure, type DecimalMark } from './decimal-mark.js';
import { LOCAL_TIME_PATTERN, localTime } from './local-time.js';
import { readingText, type ReadingCode, type Severity } from './row-error.js';

/** One thing that can be wrong with a cell: `wrong` is SQL over the raw cells (text, trimmed, null when blank). */
export interface Check {
  readonly column: string;
  readonly cell: string;
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  readonly wrong: string;
}

const DATE_PATTERN = '^(?:\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4})$';
const MONTH_PATTERN = '^(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])$';
/** Control characters, or what a spreadsheet would run: `=`, `@` and signs before a letter. */
const TEXT_PATTERN = '[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]|^[=@]|^[+-][A-Za-z]';

const matches = (cell: string, pattern: string) => `regexp_matches(${cell}, ${literal(pattern)})`;
const foldedWord = (cell: string) => `strip_accents(lower(${cell}))`;
const parsedDate = (cell: string) => `coalesce(try_strptime(${cell}, '%Y-%m-%d'), try_strptime(${cell}, '%d/%m/%Y'))`;

/** What must not hold for the cells of a column. Each check speaks for cells that the checks before it let pass. */
export function checksOf(column: Column, mark: DecimalMark): readonly Check[] {
  const cell = name(column.name);
  const { type } = column;
  const check = (code: ReadingCode, wrong: string, params: Readonly<Record<string, string | number>> = {}): Check => ({
    column: column.header,
    cell: column.name,
    code,
    message: readingText(code, { column: column.header, ...params }),
    severity: 'blocking',
    wrong,
  });
  const checks: Check[] = column.required ? [check('inputs.required', `${cell} IS NULL`)] : [];
  switch (type.is) {
    case 'text':
      checks.push(check('inputs.text-too-long', `length(${cell}) > ${type.maxLength}`, { limit: type.maxLength }));
      checks.push(check('inputs.text-control', matches(cell, TEXT_PATTERN)));
      break;
    case 'decimal': {
      const figure = matches(cell, figurePattern(mark));
      const digits = `ltrim(split_part(${plainFigure(cell, mark)}, '.', 1), '+-0')`;
      const decimals = `rtrim(split_part(${plainFigure(cell, mark)}, '.', 2), '0')`;
      // One whole digit is left for what rounding may carry over.
      const [whole, scale] = [type.precision - type.scale - (type.rounded ? 1 : 0), type.scale];
      checks.push(check('inputs.not-a-decimal', `NOT ${figure}`, { mark: mark === 'comma' ? 'coma' : 'punto' }));
      checks.push(
        check(
          'inputs.too-many-digits',
          `${figure} AND (length(${digits}) > ${whole}${type.rounded ? '' : ` OR length(${decimals}) > ${scale}`})`,
          { whole, scale },
        ),
      );
      if (!type.negative) checks.push(check('inputs.negative', `${figure} AND ${matches(cell, '^-.*[1-9]')}`));
      break;
    }
    case 'integer':
      checks.push(
        check(
          'inputs.not-an-integer',
          `NOT ${matches(cell, '^-?\\d{1,9}$')} OR TRY_CAST(${cell} AS INTEGER) NOT BETWEEN ${type.min} AND ${type.max}`,
          { min: type.min, max: type.max },
        ),
      );
      break;
    case 'date':
      checks.push(check('inputs.not-a-date', `NOT ${matches(cell, DATE_PATTERN)} OR ${parsedDate(cell)} IS NULL`));
      break;
    case 'month':
      checks.push(check('inputs.not-a-month', `NOT ${matches(cell, MONTH_PATTERN)}`));
      break;
    case 'timestamp':
      checks.push(check('inputs.not-a-time', `NOT ${matches(cell, LOCAL_TIME_PATTERN)} OR ${localTime(cell)} IS NULL`));
      break;
    case 'vocabulary': {
      const words = Object.keys(type.words);
      checks.push(
        check('inputs.unknown-word', `${foldedWord(cell)} NOT IN (${words.map(literal).join(', ')})`, {
          words: words.join(', '),
        }),
      );
      break;
    }
  }
  return checks;
}

/** SQL of the typed value of a raw cell: null where the text is not right, never rounded. */
function typedCell(column: Column, mark: DecimalMark): string {
  const cell = name(column.name);
  const { type } = column;
  switch (type.is) {
    case 'text':
    case 'month':
      return cell;
    case 'decimal': {
      const figure = `CASE WHEN ${matches(cell, figurePattern(mark))} THEN ${plainFigure(cell, mark)} END`;
      return type.rounded ? halfUp(figure, type) : `TRY_CAST(${figure} AS ${sqlTypeOf(type)})`;
    }
    case 'integer':
      return `TRY_CAST(${cell} AS INTEGER)`;
    case 'date':
      return `CAST(${parsedDate(cell)} AS DATE)`;
    case 'timestamp':
      return `CASE WHEN ${matches(cell, LOCAL_TIME_PATTERN)} THEN ${localTime(cell)} END`;
    case 'vocabulary':
      return `CASE ${foldedWord(cell)} ${Object.entries(type.words)
        .map(([word, meaning]) => `WHEN ${literal(word)} THEN ${literal(meaning)}`)
        .join(' ')} END`;
    default:
      return unreachable(type);
  }
}

/** Cut to the scale, then one unit more when the first digit that falls away is 5 or more. Figures from 0 only. */
function halfUp(figure: string, type: ColumnType & { readonly is: 'decimal' }): string {
  const { scale } = type;
  const decimals = `split_part(${figure}, '.', 2)`;
  const kept = `TRY_CAST(split_part(${figure}, '.', 1) || '.' || left(${decimals}, ${scale}) || '0' AS ${sqlTypeOf(type)})`;
  const carry = `CASE WHEN ${decimals}[${scale + 1}] >= '5' THEN 0.${'1'.padStart(scale, '0')} ELSE 0 END`;
  return `CAST(${kept} + ${carry} AS ${sqlTypeOf(type)})`;
}

/** The rows of the data set, `"row"` and `month` included, over the view of raw cells `cells`. */
export function typedSql(kind: InputKind, marks: ReadonlyMap<string, DecimalMark>, period: string): string {
  const typed = kind.columns.map(
    (column) => `${typedCell(column, marks.get(column.name) ?? 'point')} AS ${name(column.name)}`,
  );
  const rows = `SELECT "row", ${typed.join(', ')} FROM cells WHERE problem IS NULL`;
  const long =
    kind.hourly === undefined
      ? rows
      : `SELECT * EXCLUDE (${names(HOUR_COLUMNS)}), unnest(range(24))::INTEGER AS "hour", unnest([${names(HOUR_COLUMNS)}]) AS ${name(kind.hourly)} FROM (${rows})`;
  const month = kind.monthOf === 'column' ? '"month"' : kind.monthOf === 'upload' ? literal(period) : kind.monthOf.sql;
  const columns = dataColumns(kind)
    .map((column) => column.name)
    .filter((column) => column !== 'month' || kind.monthOf === 'column');
  return `SELECT "row", ${names(columns)}${kind.monthOf === 'column' ? '' : `, ${month} AS "month"`} FROM (${long})`;
}
