import { decimal, sum, toText, type Decimal } from '@kantia/kernel/decimal';
import { roundHalfUp } from '@kantia/kernel/rounding';
import { consumptionOf } from '../../consumption.js';
import { MONTHS, monthlyOf } from '../../history.js';
import type { Thresholds } from '../../policies/thresholds.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

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
    const values = [...monthlyOf(service, period).values()];
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
