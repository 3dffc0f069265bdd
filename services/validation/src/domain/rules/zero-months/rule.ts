import { sum } from '@kantia/kernel/decimal';
import { addMonths } from '@kantia/kernel/period';
import { consumptionOf } from '../../consumption.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Months before the period that must be zero too. */
const MONTHS = 2;

export const zeroMonths: Rule = {
  name: 'zero-months',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { period }) {
    if (consumptionOf(service)?.isZero() !== true) return [];
    const kwhOf = (month: string) => service.history.filter((row) => row.month === month).map(({ kwh }) => kwh);
    const before = Array.from({ length: MONTHS }, (_, index) => kwhOf(addMonths(period, -1 - index)));
    const had = service.history.some(({ kwh }) => kwh.greaterThan(0));
    if (!had || before.some((month) => month.length === 0 || !sum(month).isZero())) return [];
    return [report(TEXTS, 'validation.zero-months', { months: String(MONTHS + 1) })];
  },
};
