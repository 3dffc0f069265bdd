import { sum, toText } from '@kantia/kernel/decimal';
import { governingSegment, priceKey, priceOf } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const printedCost: Rule = {
  name: 'printed-cost',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service, { components, thresholds }) {
    const segment = governingSegment(service);
    const price = segment && priceOf(segment);
    const row = price ? components.get(priceKey(price)) : undefined;
    if (!row || row.printed_cu === null) return [];
    const added = sum([row.g, row.t, row.d, row.cv, row.pr, row.r, row.cot]);
    if (added.minus(row.printed_cu).abs().lessThanOrEqualTo(thresholds.printedCostTolerance)) return [];
    const params = {
      operator: row.network_operator,
      level: String(row.voltage_level),
      printed: toText(row.printed_cu),
      added: toText(added),
      tolerance: toText(thresholds.printedCostTolerance),
    };
    return [report(TEXTS, 'validation.printed-cost-differs', params)];
  },
};
