import { isTelemetered, segmentOf } from '../../consumption.js';
import { segmentsInForce } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const meterMismatch: Rule = {
  name: 'meter-mismatch',
  markets: EVERYWHERE,
  texts: TEXTS,
  readAnew: true,
  check(service) {
    const segments = segmentsInForce(service);
    if (segments.every(isTelemetered)) return [];
    const contract = segments[0]?.contract_code ?? '';
    const expected = [...new Set(segments.map(({ meter }) => meter ?? '-'))].join(', ');
    const strange = service.readings.filter((reading) => segmentOf(reading, service) === null);
    const meters = [...new Set(strange.map(({ meter }) => meter))];
    return meters.map((meter) => report(TEXTS, 'validation.meter-mismatch', { meter, contract, expected }));
  },
};
