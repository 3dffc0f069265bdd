import { toText } from '@kantia/kernel/decimal';
import { isPower, registersOf } from '../../consumption.js';
import type { ReadingRow } from '../../rows.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const isSame = (one: ReadingRow, other: ReadingRow) =>
  one.meter === other.meter && one.register === other.register && !isPower(one);
const byDay = (one: ReadingRow, other: ReadingRow) => one.previous_date.localeCompare(other.previous_date);
const continues = (last: ReadingRow, next: ReadingRow) =>
  last.current_date === next.previous_date && last.current_reading.equals(next.previous_reading);

export const readingContinuity: Rule = {
  name: 'reading-continuity',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service) {
    const read = registersOf(service).map(({ reading }) => reading);
    return read.flatMap((reading) => {
      const last = service.before
        .filter((one) => isSame(one, reading))
        .toSorted(byDay)
        .at(-1);
      const isFirst = !read.some((one) => isSame(one, reading) && byDay(one, reading) < 0);
      if (!last || !isFirst || continues(last, reading)) return [];
      const { meter, previous_date: from, previous_reading: after } = reading;
      const params = {
        meter,
        from,
        after: toText(after),
        until: last.current_date,
        before: toText(last.current_reading),
      };
      return [report(TEXTS, 'validation.reading-not-continued', params)];
    });
  },
};
