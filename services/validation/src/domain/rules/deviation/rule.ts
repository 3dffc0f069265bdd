import { decimal, sum, toText, ZERO, type Decimal } from '@kantia/kernel/decimal';
import { addMonths, type Period } from '@kantia/kernel/period';
import { roundHalfUp } from '@kantia/kernel/rounding';
import { consumptionOf } from '../../consumption.js';
import type { Thresholds } from '../../policies/thresholds.js';
import type { ServiceData } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const MONTHS = 12;

/** kWh of each of the last twelve months that has any; two services of a month add up. */
function monthly({ history }: ServiceData, period: Period): readonly Decimal[] {
  const months = new Map<string, Decimal>();
  for (const { month, kwh } of history) {
    if (month < addMonths(period, -MONTHS) || month >= period) continue;
    months.set(month, kwh.plus(months.get(month) ?? ZERO));
  }
  return [...months.values()];
}

interface Limits {
  readonly mean: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
}
export function limitsOf(
  values: readonly Decimal[],
  { deviationSigmas, isSampleSigma }: Pick<Thresholds, 'deviationSigmas' | 'isSampleSigma'>,
): Limits {
  const count = decimal(String(values.length));
  const mean = sum(values).dividedBy(count);
  const squares = sum(values.map((value) => value.minus(mean).pow(2)));
  const margin = squares
    .dividedBy(isSampleSigma ? count.minus(1) : count)
    .sqrt()
    .times(deviationSigmas);
  return { mean, lower: mean.minus(margin), upper: mean.plus(margin) };
}

export const deviation: Rule = {
  name: 'deviation',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { period, thresholds }) {
    const kwh = consumptionOf(service);
    if (kwh === null) return [];
    const values = monthly(service, period);
    if (values.length < MONTHS)
      return [report(TEXTS, 'validation.deviation-skipped', { months: String(values.length) })];
    const { mean, lower, upper } = limitsOf(values, thresholds);
    const shown = (value: Decimal) => toText(roundHalfUp(value, 2));
    const params = { kwh: toText(kwh), mean: shown(mean) };
    if (kwh.greaterThan(upper)) return [report(TEXTS, 'validation.deviation-high', { ...params, limit: shown(upper) })];
    if (kwh.lessThan(lower)) return [report(TEXTS, 'validation.deviation-low', { ...params, limit: shown(lower) })];
    return [];
  },
};
