import type { ColumnKind, SheetColumn, Values } from './sheet-column.js';

const YES_NO: Readonly<Record<string, string>> = { true: 'si', false: 'no' };

/** A value as operators write it in the sheet: words for code words. */
export function sheetWord(kind: ColumnKind, value: string): string {
  if (kind.type === 'list') return Object.entries(kind.values).find(([, code]) => code === value)?.[0] ?? value;
  if (kind.type === 'boolean') return YES_NO[value] ?? value;
  return value;
}

/** The cells of a row, one for each column: reading them gives the same values again. */
export function sheetCells(values: Values, catalogue: readonly SheetColumn[]): readonly string[] {
  return catalogue.map(({ attribute, kind }) => {
    const word = sheetWord(kind, values[attribute] ?? '');
    // A fourth decimal keeps `1.234` from looking like a group of thousands.
    return kind.type === 'decimal' && /^-?[1-9]\d{0,2}\.\d{3}$/.test(word) ? `${word}0` : word;
  });
}

/** What a writer of files makes of a cell. */
export function cellTypeOf({ type }: ColumnKind): 'text' | 'number' | 'date' | 'period' {
  switch (type) {
    case 'decimal':
    case 'integer':
      return 'number';
    case 'date':
      return 'date';
    case 'month':
      return 'period';
    case 'text':
    case 'list':
    case 'boolean':
      return 'text';
  }
}
