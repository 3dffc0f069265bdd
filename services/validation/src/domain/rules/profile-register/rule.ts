import { toText, ZERO } from '@kantia/kernel/decimal';
import { addDays, localDate } from '@kantia/kernel/period';
import { roundHalfUp } from '@kantia/kernel/rounding';
import { controlRegistersOf, measuredBy, whole, type ReadRegister } from '../../consumption.js';
import { profilesOf, type Profiled } from '../../profile.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

function coversSameDays({ reading }: ReadRegister, { segment }: Profiled): boolean {
  const from = addDays(localDate(reading.previous_date), 1);
  const until = addDays(localDate(reading.current_date), 1);
  return reading.meter === segment.meter && from === segment.segment_from && until === segment.segment_until;
}

export const profileRegister: Rule = {
  name: 'profile-register',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { thresholds }) {
    const controls = controlRegistersOf(service);
    return profilesOf(service).flatMap((own) => {
      const read = whole(controls.filter((register) => coversSameDays(register, own)).map(measuredBy));
      const { profile, segment } = own;
      if (read === null || profile.present < profile.expected) return [];
      const difference = profile.kwh.minus(read).abs();
      if (difference.lessThanOrEqualTo(read.abs().times(thresholds.profileRegisterTolerance))) return [];
      const share = read.isZero() ? ZERO : roundHalfUp(difference.times(100).dividedBy(read.abs()), 2);
      const params = { meter: segment.meter ?? '-', kwh: toText(profile.kwh), register: toText(read) };
      return [report(TEXTS, 'validation.profile-register-differs', { ...params, share: toText(share) })];
    });
  },
};
