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

/** A time of a sheet is a fraction of a day, hence off by milliseconds. @param {Date} time */
const secondOf = (time) => new Date(Math.round(time.getTime() / 1000) * 1000).toISOString().slice(0, 19);

/** @param {unknown} cell @param {boolean} timed whether the column holds times of day too */
function textOf(cell, timed) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return secondOf(cell).slice(0, timed ? 19 : 10);
  if (cell === true) return 'si';
  if (cell === false) return 'no';
  return String(cell).replace(/[\r\n]+/g, ' ');
}

const [, , from, to] = process.argv;
if (!from || !to) throw new Error('usage: workbook-child.mjs <xlsx> <csv>');
const rows = await readSheet(from, { parseNumber: plainNumber });
const timed = new Set();
for (const row of rows)
  row.forEach((/** @type {unknown} */ cell, /** @type {number} */ column) => {
    if (cell instanceof Date && !secondOf(cell).endsWith('T00:00:00')) timed.add(column);
  });
const out = createWriteStream(to);
for (const row of rows) {
  const cells = row.map((/** @type {unknown} */ cell, /** @type {number} */ column) => textOf(cell, timed.has(column)));
  const line = cells.map((/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`).join(';');
  if (!out.write(`${line}\n`)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');
process.disconnect?.();
