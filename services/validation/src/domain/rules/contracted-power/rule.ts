import { toText, type Decimal } from '@kantia/kernel/decimal';
import { factorOf, isPower, registersOf } from '../../consumption.js';
import { profilesOf } from '../../profile.js';
import { governingSegment, type ServiceData } from '../../service.js';
import { PERU, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const QUARTERS_AN_HOUR = 4;

/** kW, or null where nothing tells it. */
function demandOf(service: ServiceData): Decimal | null {
  const read = registersOf(service)
    .filter(({ reading }) => isPower(reading))
    .map((register) => factorOf(register)?.times(register.reading.current_reading) ?? null);
  const profiled = profilesOf(service).map(({ profile }) => profile.greatest?.times(QUARTERS_AN_HOUR) ?? null);
  const known = [...read, ...profiled].filter((kw) => kw !== null);
  return known.reduce<Decimal | null>((most, kw) => (most?.greaterThan(kw) ? most : kw), null);
}

export const contractedPower: Rule = {
  name: 'contracted-power',
  markets: PERU,
  texts: TEXTS,
  readAnew: true,
  check(service, { thresholds }) {
    const segment = governingSegment(service);
    const limit = segment?.contracted_power_kw ?? null;
    const demand = demandOf(service);
    if (limit === null || limit.isZero() || demand === null || demand.lessThanOrEqualTo(limit)) return [];
    const isImpossible = demand.greaterThan(limit.times(thresholds.impossibleMultiple));
    const params = { supplyPoint: segment?.supply_point_code ?? '', kw: toText(demand), limit: toText(limit) };
    return [report(TEXTS, isImpossible ? 'validation.power-impossible' : 'validation.power-above-contract', params)];
  },
};
