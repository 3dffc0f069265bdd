import { decimal, toText } from '@kantia/kernel/decimal';
import { intervalMinutes, longestRun, momentOf, profilesOf } from '../../profile.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const zeroRun: Rule = {
  name: 'zero-run',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { country, thresholds }) {
    const minutes = intervalMinutes(country);
    return profilesOf(service).flatMap(({ segment, profile }) => {
      if (profile.zero_slots === null || profile.zeros === profile.present) return [];
      const run = longestRun(profile.zero_slots);
      const hours = decimal(String(run.length * minutes)).dividedBy(60);
      if (hours.lessThan(thresholds.zeroRunHours)) return [];
      const from = momentOf(segment.segment_from ?? '', run.start * minutes);
      const params = { supplyPoint: segment.supply_point_code, hours: toText(hours), from };
      return [report(TEXTS, 'validation.zero-run', params)];
    });
  },
};
