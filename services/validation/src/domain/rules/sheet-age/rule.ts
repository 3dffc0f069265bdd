import { daysBetween, lastDay, localDate } from '@kantia/kernel/period';
import { tariffChecksIn } from '../../policies/tariff-checks.js';
import { governingSegment, systemKey } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const sheetAge: Rule = {
  name: 'sheet-age',
  markets: ['PE/regulated'],
  texts: TEXTS,
  check(service, { period, sheets }) {
    const segment = governingSegment(service);
    const until = lastDay(period);
    const newest = segment && sheets.get(systemKey(segment))?.findLast(({ valid_from }) => valid_from <= until);
    if (!segment || !newest) return [];
    const days = daysBetween(localDate(newest.valid_from), until);
    if (days <= tariffChecksIn(period).sheetDays) return [];
    const params = { operator: newest.network_operator, system: newest.electric_system, validFrom: newest.valid_from };
    return [report(TEXTS, 'validation.sheet-old', { ...params, days: String(days) })];
  },
};
