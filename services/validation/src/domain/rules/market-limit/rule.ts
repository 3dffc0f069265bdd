import { toText, type Decimal } from '@kantia/kernel/decimal';
import { consumptionOf } from '../../consumption.js';
import type { Frame } from '../../frame.js';
import { monthlyOf } from '../../history.js';
import { marketLimitsIn } from '../../policies/market-limits.js';
import { profilesOf } from '../../profile.js';
import { governingSegment, type ServiceData } from '../../service.js';
import { PERU, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** kWh of the period of a user of Colombia that reaches neither limit, now or before; null where one is reached, or not known. */
function belowBoth(service: ServiceData, { period }: Frame): Decimal | null {
  const kwh = consumptionOf(service);
  const { kwh: energy, kw } = marketLimitsIn(period).unregulated;
  const before = monthlyOf(service, period).values();
  const demands = profilesOf(service).flatMap(({ profile }) => (profile.greatest === null ? [] : [profile.greatest]));
  const reaches = [...before, ...(kwh ? [kwh] : [])].some((month) => month.greaterThanOrEqualTo(energy));
  return reaches || demands.length === 0 || demands.some((demand) => demand.greaterThan(kw)) ? null : kwh;
}

export const marketLimit: Rule = {
  name: 'market-limit',
  markets: ['CO/unregulated', ...PERU],
  texts: TEXTS,
  check(service, frame) {
    const contract = governingSegment(service)?.contract_code ?? '';
    if (frame.country === 'CO') {
      const kwh = belowBoth(service, frame);
      return kwh === null ? [] : [report(TEXTS, 'validation.below-unregulated-limit', { contract, kwh: toText(kwh) })];
    }
    const kw = governingSegment(service)?.contracted_power_kw;
    const { from, always } = marketLimitsIn(frame.period).free;
    if (!kw) return [];
    const params = { contract, kw: toText(kw) };
    if (frame.market === 'unregulated')
      return kw.lessThan(from)
        ? [report(TEXTS, 'validation.below-free-limit', { ...params, limit: toText(from) })]
        : [];
    return kw.greaterThan(always)
      ? [report(TEXTS, 'validation.above-regulated-limit', { ...params, limit: toText(always) })]
      : [];
  },
};
