import { segmentOf } from '../../consumption.js';
import { segmentsInForce } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const meterMismatch: Rule = {
  name: 'meter-mismatch',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service) {
    const segments = segmentsInForce(service);
    if (segments.length === 0) return [];
    const contract = segments[0]?.contract_code ?? '';
    const expected = [...new Set(segments.map(({ meter }) => meter ?? '-'))].join(', ');
    const strange = service.readings.filter((reading) => segmentOf(reading, service) === null);
    return strange.map(({ meter }) => report(TEXTS, 'validation.meter-mismatch', { meter, contract, expected }));
  },
};
