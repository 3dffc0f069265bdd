import { isEstimated } from '../../consumption.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const estimatedAgain: Rule = {
  name: 'estimated-again',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service) {
    const last = service.before.filter(({ meter }) => service.readings.some((reading) => reading.meter === meter));
    if (last.length === 0 || !last.every(isEstimated)) return [];
    const meters = [...new Set(last.map(({ meter }) => meter))].join(', ');
    const isAgain = service.readings.length > 0 && service.readings.every(isEstimated);
    return [report(TEXTS, isAgain ? 'validation.reading-estimated-again' : 'validation.estimate-replaced', { meters })];
  },
};
