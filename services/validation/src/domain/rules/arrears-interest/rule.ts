import { sum, toText } from '@kantia/kernel/decimal';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const arrearsInterest: Rule = {
  name: 'arrears-interest',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service) {
    const of = (...concepts: readonly string[]) =>
      sum(service.arrears.filter(({ concept }) => concepts.includes(concept)).map(({ value }) => value));
    const [balance, interest] = [of('previous-balance'), of('compensatory-interest', 'late-interest')];
    if (!balance.greaterThan(0) || interest.lessThanOrEqualTo(balance)) return [];
    return [
      report(TEXTS, 'validation.arrears-interest-high', { interest: toText(interest), balance: toText(balance) }),
    ];
  },
};
