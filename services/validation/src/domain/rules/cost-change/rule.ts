import { toText } from '@kantia/kernel/decimal';
import { addMonths } from '@kantia/kernel/period';
import { movesTooFar, unitCostOf } from '../../price-change.js';
import { governingSegment, priceKey, priceOf } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const costChange: Rule = {
  name: 'cost-change',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service, frame) {
    const segment = governingSegment(service);
    const price = segment && priceOf(segment);
    const row = price && frame.components.get(priceKey(price));
    const prior = price && frame.priorComponents.get(priceKey(price));
    if (!row || !prior) return [];
    const [before, now] = [unitCostOf(prior), unitCostOf(row)];
    if (before.isZero() || !movesTooFar(before, now, frame.thresholds.priceChangeShare)) return [];
    const params = { operator: price.operator, level: String(price.level), month: addMonths(frame.period, -1) };
    return [report(TEXTS, 'validation.cost-moved', { ...params, before: toText(before), now: toText(now) })];
  },
};
