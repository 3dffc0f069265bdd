import { toText } from '@kantia/kernel/decimal';
import { measuredBy, registersOf, whole } from '../../consumption.js';
import { PERU, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const registerSum: Rule = {
  name: 'register-sum',
  markets: PERU,
  texts: TEXTS,
  check(service, { thresholds }) {
    const registers = registersOf(service);
    const of = (...names: readonly string[]) =>
      whole(registers.filter(({ reading }) => names.includes(reading.register ?? '')).map(measuredBy));
    const [total, peak, offPeak] = [of('EA'), of('EA_HP'), of('EA_HFP')];
    if (total === null || peak === null || offPeak === null) return [];
    const blocks = peak.plus(offPeak);
    if (total.minus(blocks).abs().lessThanOrEqualTo(total.abs().times(thresholds.profileRegisterTolerance))) return [];
    const supplyPoint = registers[0]?.segment.supply_point_code ?? '';
    return [
      report(TEXTS, 'validation.register-sum-differs', { supplyPoint, total: toText(total), blocks: toText(blocks) }),
    ];
  },
};
