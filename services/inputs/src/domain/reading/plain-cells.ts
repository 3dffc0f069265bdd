import type { Column } from '../kinds/kind.js';
import { literal, name } from '../sql.js';
import { checksOf, figureOf, typedCell, wholeDigits } from './checks.js';
import type { DecimalMark } from './decimal-mark.js';
import { PLAIN_TIME_PATTERN } from './local-time.js';

/** Begins and ends with something to see, and nothing that a spreadsheet would run. */
const PLAIN_TEXT = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{P}\\p{S} ]*[\\p{L}\\p{N}\\p{P}\\p{S}])?';

/** A cell as it is written nearly always: one pattern that tells so, and its value then. What does not fit may still be right. */
interface PlainCell {
  readonly fits: string;
  readonly value: string;
}

/** `mark`: what the column is known to hold; null: no mark at all. */
export function plainCell(column: Column, mark: DecimalMark | null): PlainCell {
  const { fits, value } = plain(column, mark);
  return { fits: column.required ? `(${fits}) IS TRUE` : `(${name(column.name)} IS NULL OR (${fits}))`, value };
}

function plain(column: Column, mark: DecimalMark | null): PlainCell {
  const cell = name(column.name);
  const { type } = column;
  const full = (pattern: string) => `regexp_full_match(${cell}, ${literal(pattern)})`;
  switch (type.is) {
    case 'text':
      return { fits: `length(${cell}) <= ${type.maxLength} AND ${full(PLAIN_TEXT)}`, value: cell };
    case 'decimal': {
      const decimals = `(?:[${mark === 'comma' ? ',' : '.'}][0-9]{1,${type.rounded ? '' : type.scale}})?`;
      const pattern = `${type.negative ? '-?' : ''}[0-9]{1,${wholeDigits(type)}}${mark === null ? '' : decimals}`;
      return { fits: full(pattern), value: figureOf(mark === 'comma' ? `replace(${cell}, ',', '.')` : cell, type) };
    }
    case 'timestamp': {
      const value = `TRY_CAST(${cell} AS TIMESTAMP)`;
      return { fits: `${full(PLAIN_TIME_PATTERN)} AND ${value} IS NOT NULL`, value };
    }
    default: {
      const wrong = checksOf(column, mark ?? 'point').map((check) => `(${check.wrong})`);
      return { fits: `(${wrong.join(' OR ')}) IS NOT TRUE`, value: typedCell(column, mark ?? 'point') };
    }
  }
}
