import { firstDay, lastDay } from '@kantia/kernel/period';
import { registersOf } from '../../consumption.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const readingDates: Rule = {
  name: 'reading-dates',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { period }) {
    return registersOf(service)
      .filter(({ reading }) => reading.current_date < firstDay(period) || reading.previous_date > lastDay(period))
      .map(({ reading }) => {
        const { meter, previous_date: from, current_date: until } = reading;
        return report(TEXTS, 'validation.reading-outside-period', { meter, from, until, period });
      });
  },
};
