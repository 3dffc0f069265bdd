import { decimal, toText } from '@kantia/kernel/decimal';
import { daysBetween, localDate } from '@kantia/kernel/period';
import { energyOf, factorOf, measuredBy, registersOf, whole } from '../../consumption.js';
import { PERU, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const demandConsistency: Rule = {
  name: 'demand-consistency',
  markets: PERU,
  texts: TEXTS,
  check(service) {
    const registers = registersOf(service);
    const energy = energyOf(registers);
    const kwh = whole(energy.map(measuredBy));
    const demands = registers.filter(({ reading }) => reading.register?.startsWith('MD') === true);
    if (kwh === null || demands.length === 0) return [];
    const from = energy.map(({ reading }) => reading.previous_date).toSorted()[0] ?? '';
    const until =
      energy
        .map(({ reading }) => reading.current_date)
        .toSorted()
        .at(-1) ?? '';
    const hours = decimal(String(daysBetween(localDate(from), localDate(until)) * 24));
    const bears = demands.some((one) =>
      factorOf(one)?.times(one.reading.current_reading).times(hours).greaterThanOrEqualTo(kwh),
    );
    if (bears) return [];
    const supplyPoint = energy[0]?.segment.supply_point_code ?? '';
    return [report(TEXTS, 'validation.demand-below-mean', { supplyPoint, kwh: toText(kwh), hours: toText(hours) })];
  },
};
