import { toText } from '@kantia/kernel/decimal';
import { dialOf } from '../../consumption.js';
import { profilesOf } from '../../profile.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const meterCapacity: Rule = {
  name: 'meter-capacity',
  markets: EVERYWHERE,
  texts: TEXTS,
  readAnew: true,
  check(service, { thresholds }) {
    return profilesOf(service).flatMap(({ segment, profile }) => {
      const { meter_digits: digits, meter_factor: factor } = segment;
      if (digits === null || factor === null || !factor.isPositive()) return [];
      const limit = dialOf(digits).times(factor);
      if (profile.kwh.lessThanOrEqualTo(limit)) return [];
      const isImpossible = profile.kwh.greaterThan(limit.times(thresholds.impossibleMultiple));
      const params = { meter: segment.meter ?? '-', kwh: toText(profile.kwh), limit: toText(limit) };
      return [report(TEXTS, isImpossible ? 'validation.meter-overrun' : 'validation.meter-capacity-exceeded', params)];
    });
  },
};
