import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const estimatedReading: Rule = {
  name: 'estimated-reading',
  markets: COLOMBIA,
  texts: TEXTS,
  check({ readings }) {
    return readings
      .filter((reading) => reading.reading_type === 'estimated' || reading.reading_type === 'average')
      .map(({ meter, reading_type: type }) =>
        report(TEXTS, 'validation.reading-estimated', { meter, type: type ?? '' }),
      );
  },
};
