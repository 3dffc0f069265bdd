import { ZERO } from '@kantia/kernel/decimal';
import { addMonths } from '@kantia/kernel/period';
import { governingSegment, priceOf, tariffKey } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const residentialBase: Rule = {
  name: 'residential-base',
  markets: ['CO/regulated'],
  texts: TEXTS,
  check(service, { period, cpi, priorTariffs }) {
    const segment = governingSegment(service);
    const price = segment && priceOf(segment);
    const isIndexed = segment?.consumer_class === 'residential' && (segment.stratum === 1 || segment.stratum === 2);
    if (!price || !isIndexed) return [];
    const before = addMonths(period, -1);
    const findings = [before, addMonths(period, -2)]
      .filter((month) => cpi.get(month)?.greaterThan(ZERO) !== true)
      .map((month) => report(TEXTS, 'validation.cpi-missing', { month, kind: 'co.cpi' }));
    if (priorTariffs.has(tariffKey(price))) return findings;
    const params = {
      month: before,
      operator: price.operator,
      ownership: price.ownership ?? '-',
      kind: 'co.prior-residential-tariffs',
    };
    return [...findings, report(TEXTS, 'validation.prior-tariff-missing', params)];
  },
};
