import { daysBetween, localDate } from '@kantia/kernel/period';
import { registersOf } from '../../consumption.js';
import { billedDaysIn } from '../../policies/billed-days.js';
import { governingSegment } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const readingDays: Rule = {
  name: 'reading-days',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service, { period }) {
    const registers = registersOf(service).map(({ reading }) => reading);
    const from = registers.map((reading) => reading.previous_date).toSorted()[0];
    const until = registers
      .map((reading) => reading.current_date)
      .toSorted()
      .at(-1);
    const segment = governingSegment(service);
    if (from === undefined || until === undefined || segment === null) return [];
    const isFirst = (segment.contract_from ?? '') > from;
    const isLast = segment.contract_until !== null && segment.contract_until <= until;
    const days = daysBetween(localDate(from), localDate(until));
    const usual = billedDaysIn(period);
    if (isFirst || isLast || (days >= usual.from && days <= usual.until)) return [];
    const params = { supplyPoint: segment.supply_point_code, days: String(days) };
    return [
      report(TEXTS, 'validation.reading-days', { ...params, from: String(usual.from), until: String(usual.until) }),
    ];
  },
};
