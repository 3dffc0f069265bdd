import type { Formatter } from '../../format/formatter.js';

const BETWEEN = ' · ';
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** A key that is missing, as the API writes it: the values of its columns, of which months stand as `YYYY-MM`. */
export function keyWords(key: string, format: Pick<Formatter, 'period'>): string {
  const words = key.split(BETWEEN).map((value) => (MONTH.test(value) ? format.period(value) : value));
  return words.join(BETWEEN);
}
