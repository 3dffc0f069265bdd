import { toText } from '@kantia/kernel/decimal';
import { addMonths } from '@kantia/kernel/period';
import { tariffChecksIn } from '../../policies/tariff-checks.js';
import { movesTooFar } from '../../price-change.js';
import { governingSegment } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const cpiChange: Rule = {
  name: 'cpi-change',
  markets: ['CO/regulated'],
  texts: TEXTS,
  check(service, { period, cpi }) {
    const segment = governingSegment(service);
    const isIndexed = segment?.consumer_class === 'residential' && (segment.stratum === 1 || segment.stratum === 2);
    const month = addMonths(period, -1);
    const [before, now] = [cpi.get(addMonths(period, -2)), cpi.get(month)];
    if (!isIndexed || !before?.greaterThan(0) || !now) return [];
    if (!movesTooFar(before, now, tariffChecksIn(period).cpiChange)) return [];
    return [report(TEXTS, 'validation.cpi-moved', { month, before: toText(before), now: toText(now) })];
  },
};
