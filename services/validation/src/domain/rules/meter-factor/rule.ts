import { toText } from '@kantia/kernel/decimal';
import { registersOf } from '../../consumption.js';
import { PERU, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const meterFactor: Rule = {
  name: 'meter-factor',
  markets: PERU,
  texts: TEXTS,
  check(service) {
    const found = registersOf(service).flatMap(({ reading, segment }) => {
      const { meter, factor } = reading;
      const expected = segment.meter_factor;
      return factor === null || expected === null || factor.equals(expected)
        ? []
        : [{ meter, factor: toText(factor), expected: toText(expected) }];
    });
    const byText = new Map(found.map((params) => [Object.values(params).join(' '), params]));
    return [...byText.values()].map((params) => report(TEXTS, 'validation.factor-differs', params));
  },
};
