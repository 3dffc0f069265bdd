import { toText, ZERO } from '@kantia/kernel/decimal';
import { profilesOf } from '../../profile.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const profileNegative: Rule = {
  name: 'profile-negative',
  markets: EVERYWHERE,
  texts: TEXTS,
  readAnew: true,
  check(service) {
    return profilesOf(service)
      .filter(({ profile }) => profile.negatives > 0)
      .map(({ segment, profile }) => {
        const least = toText(profile.least ?? ZERO);
        const params = { supplyPoint: segment.supply_point_code, count: String(profile.negatives), least };
        return report(TEXTS, 'validation.profile-negative', params);
      });
  },
};
