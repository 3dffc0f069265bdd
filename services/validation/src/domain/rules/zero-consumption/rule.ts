import { consumptionOf } from '../../consumption.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const zeroConsumption: Rule = {
  name: 'zero-consumption',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service) {
    return consumptionOf(service)?.isZero() === true ? [report(TEXTS, 'validation.zero-consumption')] : [];
  },
};
