import { toText } from '@kantia/kernel/decimal';
import { addMonths } from '@kantia/kernel/period';
import { tariffChecksIn } from '../../policies/tariff-checks.js';
import { governingSegment, priceOf, tariffKey } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const priorTariffRatio: Rule = {
  name: 'prior-tariff-ratio',
  markets: ['CO/regulated'],
  texts: TEXTS,
  check(service, { period, priorTariffs }) {
    const segment = governingSegment(service);
    const price = segment && priceOf(segment);
    const isIndexed = segment?.consumer_class === 'residential' && (segment.stratum === 1 || segment.stratum === 2);
    const tariffs = price && isIndexed ? priorTariffs.get(tariffKey(price)) : undefined;
    if (!tariffs) return [];
    const { secondOverFirst, tariffTolerance } = tariffChecksIn(period);
    const { e1, e2 } = tariffs;
    if (e1.times(secondOverFirst).minus(e2).abs().lessThanOrEqualTo(tariffTolerance)) return [];
    const params = { month: addMonths(period, -1), operator: tariffs.network_operator, e1: toText(e1), e2: toText(e2) };
    return [report(TEXTS, 'validation.prior-tariffs-inconsistent', params)];
  },
};
