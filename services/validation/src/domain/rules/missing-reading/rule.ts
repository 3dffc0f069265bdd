import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const missingReading: Rule = {
  name: 'missing-reading',
  texts: TEXTS,
  check(service, { period }) {
    if (service.readings.length > 0) return [];
    const supplyPoint = service.segments[0]?.supply_point_code ?? '';
    return [report(TEXTS, 'validation.reading-missing', { period, supplyPoint, kind: 'co.register-readings' })];
  },
};
