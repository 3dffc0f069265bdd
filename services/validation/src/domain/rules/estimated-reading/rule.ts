import { isEstimated } from '../../consumption.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const estimatedReading: Rule = {
  name: 'estimated-reading',
  markets: COLOMBIA,
  texts: TEXTS,
  check({ readings }) {
    return readings
      .filter(isEstimated)
      .map(({ meter, reading_type: type }) =>
        report(TEXTS, 'validation.reading-estimated', { meter, type: type ?? '' }),
      );
  },
};
