import { sum, toText, type Decimal } from '@kantia/kernel/decimal';
import { consumptionOf, measuredBy, registersOf, whole } from '../../consumption.js';
import { profilesOf } from '../../profile.js';
import { governingSegment, type ServiceData } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Inductive kvarh of the period, or null where nothing measured any. */
function reactiveOf(service: ServiceData): Decimal | null {
  const registers = registersOf(service);
  const beside = registers.map(({ reading }) => reading.inductive_kvarh);
  const read = registers.filter(({ reading }) => reading.register === 'ER').map(measuredBy);
  const profiled = profilesOf(service).map(({ profile }) => profile.kvarh);
  const known = [...beside, whole(read), ...profiled].filter((kvarh) => kvarh !== null);
  return known.length > 0 ? sum(known) : null;
}

export const reactiveRatio: Rule = {
  name: 'reactive-ratio',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { thresholds }) {
    const kwh = consumptionOf(service);
    const kvarh = reactiveOf(service);
    if (kwh === null || kwh.isZero() || kvarh === null) return [];
    const limit = kwh.times(thresholds.reactiveRatio);
    if (kvarh.lessThanOrEqualTo(limit)) return [];
    const supplyPoint = governingSegment(service)?.supply_point_code ?? '';
    return [report(TEXTS, 'validation.reactive-high', { supplyPoint, kvarh: toText(kvarh), kwh: toText(kwh) })];
  },
};
