import { isTelemetered } from '../../consumption.js';
import { segmentsInForce } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const meterUnread: Rule = {
  name: 'meter-unread',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service) {
    const meters = new Set(
      segmentsInForce(service)
        .filter((segment) => !isTelemetered(segment))
        .map(({ meter }) => meter ?? ''),
    );
    if (meters.size < 2 || service.readings.length === 0) return [];
    const read = new Set(service.readings.map(({ meter }) => meter));
    return [...meters]
      .filter((meter) => !read.has(meter))
      .map((meter) => report(TEXTS, 'validation.meter-unread', { meter, meters: [...meters].join(', ') }));
  },
};
