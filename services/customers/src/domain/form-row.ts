import { rowError } from './row-error.js';
import { readRow, type SheetRow } from './sheet-row.js';
import { sheetWord } from './sheet-cells.js';
import type { SheetColumn, Values } from './sheet-column.js';

/** One thing that is wrong in a form, by the attribute of its field. `message` is for operators, in Spanish. */
export interface FormError {
  readonly attribute: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Checks values by attribute exactly as a row of the sheet is checked. Lists and yes-no come in code words (`regulated`, `true`), or in
 * those of the sheet; decimals with a point.
 */
export function readForm(
  values: Values,
  catalogue: readonly SheetColumn[],
): { readonly row: SheetRow; readonly errors: readonly FormError[] } {
  const known = new Map(catalogue.map((column) => [column.attribute, column]));
  const strangers = Object.keys(values).filter((attribute) => !known.has(attribute));
  const cells = catalogue.map(({ attribute, kind }) => sheetWord(kind, values[attribute] ?? ''));
  const { row, errors } = readRow(
    { row: 1, cells },
    {
      placed: catalogue.map((column, at) => ({ column, at })),
      catalogue,
      width: catalogue.length,
      markOf: () => 'point',
    },
  );
  const attributeOf = new Map(catalogue.map(({ header, attribute }) => [header, attribute]));
  return {
    row,
    errors: [
      ...strangers.map((attribute) => ({
        attribute,
        code: 'unknown-column',
        message: rowError('unknown-column', { row: 1 }).message,
      })),
      ...errors.map(({ column, code, message }) => ({ attribute: attributeOf.get(column) ?? column, code, message })),
    ],
  };
}
