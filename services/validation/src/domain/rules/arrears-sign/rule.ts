import { toText } from '@kantia/kernel/decimal';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const OF_EITHER_SIGN: ReadonlySet<string> = new Set(['previous-balance', 'prior-adjustment']);

export const arrearsSign: Rule = {
  name: 'arrears-sign',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service) {
    return service.arrears
      .filter(({ concept, value }) => (concept === 'compensation' ? value.greaterThan(0) : value.lessThan(0)))
      .filter(({ concept }) => !OF_EITHER_SIGN.has(concept))
      .map(({ concept, value }) => report(TEXTS, 'validation.arrears-sign', { concept, value: toText(value) }));
  },
};
