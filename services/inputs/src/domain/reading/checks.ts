import { unreachable } from '@kantia/kernel/assert';
import type { Column, ColumnType } from '../kinds/kind.js';
import { sqlTypeOf } from '../kinds/kind.js';
import { literal, name } from '../sql.js';
import { figurePattern, plainFigure, type DecimalMark } from './decimal-mark.js';
import { LOCAL_TIME_PATTERN, localTime } from './local-time.js';
import { readingText, type ReadingCode } from './row-error.js';

/** One thing that can be wrong with a cell: `wrong` is SQL over the raw cells (text, trimmed, null when blank). */
export interface Check {
  readonly code: string;
  readonly message: string;
  readonly wrong: string;
}

interface Condition {
  readonly code: ReadingCode;
  readonly wrong: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type DecimalType = ColumnType & { readonly is: 'decimal' };

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
  const blank: readonly Condition[] = column.required ? [{ code: 'inputs.required', wrong: `${cell} IS NULL` }] : [];
  return [...blank, ...conditionsOf(column.type, cell, mark)].map(({ code, wrong, params }) => ({
    code,
    message: readingText(code, { column: column.header, ...params }),
    wrong,
  }));
}

function conditionsOf(type: ColumnType, cell: string, mark: DecimalMark): readonly Condition[] {
  switch (type.is) {
    case 'text':
      return [
        {
          code: 'inputs.text-too-long',
          wrong: `length(${cell}) > ${type.maxLength}`,
          params: { limit: type.maxLength },
        },
        { code: 'inputs.text-control', wrong: matches(cell, TEXT_PATTERN) },
      ];
    case 'decimal':
      return decimalConditions(type, cell, mark);
    case 'integer': {
      const { min, max } = type;
      const outside = `TRY_CAST(${cell} AS INTEGER) NOT BETWEEN ${min} AND ${max}`;
      const wrong = `NOT ${matches(cell, '^-?\\d{1,9}$')} OR ${outside}`;
      return [{ code: 'inputs.not-an-integer', wrong, params: { min, max } }];
    }
    case 'date':
      return [
        { code: 'inputs.not-a-date', wrong: `NOT ${matches(cell, DATE_PATTERN)} OR ${parsedDate(cell)} IS NULL` },
      ];
    case 'month':
      return [{ code: 'inputs.not-a-month', wrong: `NOT ${matches(cell, MONTH_PATTERN)}` }];
    case 'timestamp':
      return [
        { code: 'inputs.not-a-time', wrong: `NOT ${matches(cell, LOCAL_TIME_PATTERN)} OR ${localTime(cell)} IS NULL` },
      ];
    case 'vocabulary': {
      const words = Object.keys(type.words);
      const wrong = `${foldedWord(cell)} NOT IN (${words.map(literal).join(', ')})`;
      return [{ code: 'inputs.unknown-word', wrong, params: { words: words.join(', ') } }];
    }
    default:
      return unreachable(type);
  }
}

/** One whole digit is left for what rounding may carry over. */
export function wholeDigits({ precision, scale, rounded }: DecimalType): number {
  return precision - scale - (rounded ? 1 : 0);
}

function decimalConditions(type: DecimalType, cell: string, mark: DecimalMark): readonly Condition[] {
  const figure = matches(cell, figurePattern(mark));
  const digits = `ltrim(split_part(${plainFigure(cell, mark)}, '.', 1), '+-0')`;
  const decimals = `rtrim(split_part(${plainFigure(cell, mark)}, '.', 2), '0')`;
  const [whole, scale] = [wholeDigits(type), type.scale];
  const long = `length(${digits}) > ${whole}${type.rounded ? '' : ` OR length(${decimals}) > ${scale}`}`;
  const negative: Condition = { code: 'inputs.negative', wrong: `${figure} AND ${matches(cell, '^-.*[1-9]')}` };
  return [
    { code: 'inputs.not-a-decimal', wrong: `NOT ${figure}`, params: { mark: mark === 'comma' ? 'coma' : 'punto' } },
    { code: 'inputs.too-many-digits', wrong: `${figure} AND (${long})`, params: { whole, scale } },
    ...(type.negative ? [] : [negative]),
  ];
}

/** SQL of the typed value of a raw cell: null where the text is not right. */
export function typedCell(column: Column, mark: DecimalMark): string {
  const cell = name(column.name);
  const { type } = column;
  switch (type.is) {
    case 'text':
    case 'month':
      return cell;
    case 'decimal': {
      return figureOf(`CASE WHEN ${matches(cell, figurePattern(mark))} THEN ${plainFigure(cell, mark)} END`, type);
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

/**
 * SQL of a figure from its text with a point. A rounded one (from 0 only) is cut to the scale, then one unit more when the first digit that falls
 * away is 5 or more.
 */
export function figureOf(text: string, type: DecimalType): string {
  if (!type.rounded) return `TRY_CAST(${text} AS ${sqlTypeOf(type)})`;
  const { scale } = type;
  const decimals = `split_part(${text}, '.', 2)`;
  const kept = `TRY_CAST(split_part(${text}, '.', 1) || '.' || left(${decimals}, ${scale}) || '0' AS ${sqlTypeOf(type)})`;
  const carry = `CASE WHEN ${decimals}[${scale + 1}] >= '5' THEN 0.${'1'.padStart(scale, '0')} ELSE 0 END`;
  return `CAST(${kept} + ${carry} AS ${sqlTypeOf(type)})`;
}
