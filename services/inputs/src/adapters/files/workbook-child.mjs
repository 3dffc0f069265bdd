// @ts-check
// Turns the first sheet of a workbook into CSV: node workbook-child.mjs <xlsx> <csv>. Plain JavaScript, because source (tests) and
// build start the very same file. Numbers keep the text that the file holds, so no figure passes through a float.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { readSheet } from 'read-excel-file/node';

const EXPONENT = /^([+-]?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;

/** `1.5E-2` as spreadsheets store it → `0.015`, digit by digit. @param {string} text */
function plainNumber(text) {
  const match = EXPONENT.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const exponent = Number(power);
  if (Math.abs(exponent) > 100) return text;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const rest = padded.slice(at).replace(/0+$/, '');
  return `${sign}${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`;
}

/** @param {unknown} cell */
function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (cell === true) return 'si';
  if (cell === false) return 'no';
  return String(cell).replace(/[\r\n]+/g, ' ');
}

const [, , from, to] = process.argv;
if (!from || !to) throw new Error('usage: workbook-child.mjs <xlsx> <csv>');
const rows = await readSheet(from, { parseNumber: plainNumber });
const out = createWriteStream(to);
for (const row of rows) {
  const line = row.map((/** @type {unknown} */ cell) => `"${textOf(cell).replaceAll('"', '""')}"`).join(';');
  if (!out.write(`${line}\n`)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');
process.disconnect?.();
