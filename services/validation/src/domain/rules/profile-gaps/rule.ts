import { profileKind, profilesOf } from '../../profile.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const profileGaps: Rule = {
  name: 'profile-gaps',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { country }) {
    const kind = profileKind(country);
    if (!service.measured.includes(kind)) return [];
    return profilesOf(service)
      .filter(({ profile }) => profile.present < profile.expected)
      .map(({ segment, profile }) =>
        report(TEXTS, 'validation.profile-incomplete', {
          supplyPoint: segment.supply_point_code,
          missing: String(profile.expected - profile.present),
          expected: String(profile.expected),
          first: profile.first_missing ?? '-',
          kind,
        }),
      );
  },
};
