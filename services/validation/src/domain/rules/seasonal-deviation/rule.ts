import { sum, toText } from '@kantia/kernel/decimal';
import { addMonths } from '@kantia/kernel/period';
import { consumptionOf } from '../../consumption.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const seasonalDeviation: Rule = {
  name: 'seasonal-deviation',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { period, thresholds }) {
    const kwh = consumptionOf(service);
    const month = addMonths(period, -12);
    const before = sum(service.history.filter((row) => row.month === month).map((row) => row.kwh));
    if (kwh === null || kwh.isZero() || !before.isPositive() || before.isZero()) return [];
    const ratio = thresholds.seasonalRatio;
    const isUsual = kwh.lessThanOrEqualTo(before.times(ratio)) && kwh.times(ratio).greaterThanOrEqualTo(before);
    if (isUsual) return [];
    const params = { kwh: toText(kwh), month, before: toText(before), ratio: toText(ratio) };
    return [report(TEXTS, 'validation.seasonal-deviation', params)];
  },
};
