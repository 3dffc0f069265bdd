import { toText } from '@kantia/kernel/decimal';
import { dialOf, hasRolledOver, registersOf, unitsOf } from '../../consumption.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const readingBelowPrevious: Rule = {
  name: 'reading-below-previous',
  markets: EVERYWHERE,
  texts: TEXTS,
  readAnew: true,
  check(service, { thresholds }) {
    return registersOf(service).flatMap(({ reading, segment }) => {
      const digits = segment.meter_digits;
      if (digits === null || !hasRolledOver(reading)) return [];
      const units = unitsOf(reading, digits);
      const params = {
        meter: reading.meter,
        previous: toText(reading.previous_reading),
        current: toText(reading.current_reading),
        units: toText(units),
      };
      const isPlausible =
        units.isPositive() && units.lessThanOrEqualTo(dialOf(digits).times(thresholds.rolloverDialShare));
      return [
        report(TEXTS, isPlausible ? 'validation.meter-rolled-over' : 'validation.reading-below-previous', params),
      ];
    });
  },
};
