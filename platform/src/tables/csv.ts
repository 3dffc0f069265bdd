import type { Cell, Customs, Row, Table } from './table.js';

const BYTE_ORDER_MARK = '\uFEFF';
/** Spreadsheets would compute these. Only text is guarded: a negative figure is a figure. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** Spreadsheets drop zeros at the left and the digits after the fifteenth; a tab before them makes it text, and readers trim it. */
const LONG_DIGITS = /^(?:0\d+|\d{12,})$/;

/** As the spreadsheets of the country read it by a double click: byte order mark, no `sep=` line, plain spaces. */
export function csvOf({ headers, rows }: Table, customs: Customs): string {
  return csvHead(headers, customs) + csvRows(rows, customs);
}

export function csvHead(headers: readonly string[], { separator }: Customs): string {
  return BYTE_ORDER_MARK + lineOf(headers.map(textOf), separator);
}

export function csvRows(rows: readonly Row[], { point, separator }: Customs): string {
  const fields = (row: Row) => row.map((cell) => fieldOf(cell, point));
  return rows.map((row) => lineOf(fields(row), separator)).join('');
}

function lineOf(fields: readonly string[], separator: string): string {
  return `${fields.map((field) => quoted(field, separator)).join(separator)}\r\n`;
}

function fieldOf(cell: Cell | null, point: string): string {
  if (cell === null) return '';
  switch (cell.type) {
    case 'text':
      return textOf(cell.value);
    case 'number':
      return cell.value.replace('.', point);
    case 'period':
      return cell.value;
    case 'date':
      return dayOf(cell.value);
    case 'instant':
      return `${dayOf(cell.value)}${cell.value.slice(10)}`;
  }
}

function textOf(value: string): string {
  const plain = value.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');
  if (LONG_DIGITS.test(plain)) return `\t${plain}`;
  return FORMULA.test(plain) ? `'${plain}` : plain;
}

/** `2026-10-31` → `31/10/2026`. */
function dayOf(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function quoted(field: string, separator: string): string {
  return field.includes(separator) || /["\r\n\t]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
