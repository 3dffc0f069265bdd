import { profileKind, profilesOf } from '../../profile.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const profileRepeats: Rule = {
  name: 'profile-repeats',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { country }) {
    return profilesOf(service)
      .filter(({ profile }) => profile.repeated > 0)
      .map(({ segment, profile }) => {
        const params = { supplyPoint: segment.supply_point_code, count: String(profile.repeated) };
        return report(TEXTS, 'validation.profile-repeated', { ...params, kind: profileKind(country) });
      });
  },
};
