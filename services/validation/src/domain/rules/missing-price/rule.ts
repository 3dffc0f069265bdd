import { governingSegment, priceKey, priceOf } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const missingPrice: Rule = {
  name: 'missing-price',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service, { period, components }) {
    const segment = governingSegment(service);
    const price = segment && priceOf(segment);
    if (!price || components.has(priceKey(price))) return [];
    const params = {
      operator: price.operator,
      period,
      level: String(price.level),
      ownership: price.ownership ?? '-',
      kind: 'co.unit-cost-components',
    };
    return [report(TEXTS, 'validation.price-missing', params)];
  },
};
