import { consumptionOf } from '../../consumption.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const zeroConsumption: Rule = {
  name: 'zero-consumption',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service) {
    return consumptionOf(service)?.isZero() === true ? [report(TEXTS, 'validation.zero-consumption')] : [];
  },
};
