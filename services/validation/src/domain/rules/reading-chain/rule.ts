import { toText } from '@kantia/kernel/decimal';
import { isPower } from '../../consumption.js';
import type { Finding } from '../../finding.js';
import type { ReadingRow } from '../../rows.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Readings of a register of a meter beside one another, by day. */
const orderOf = ({ meter, register, previous_date }: ReadingRow) => `${meter} ${register} ${previous_date}`;

function linkOf(earlier: ReadingRow | undefined, later: ReadingRow): readonly Finding[] {
  if (earlier?.meter !== later.meter || earlier.register !== later.register) return [];
  const { meter, previous_date: from, previous_reading: after } = later;
  const { current_date: until, current_reading: before } = earlier;
  if (from < until) return [report(TEXTS, 'validation.reading-overlap', { meter, from, until })];
  if (from === until && after.equals(before)) return [];
  return [
    report(TEXTS, 'validation.reading-gap', { meter, from, until, before: toText(before), after: toText(after) }),
  ];
}

export const readingChain: Rule = {
  name: 'reading-chain',
  markets: EVERYWHERE,
  texts: TEXTS,
  readAnew: true,
  check(service) {
    const ordered = service.readings
      .filter((reading) => !isPower(reading))
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    return ordered.flatMap((reading, index) => linkOf(ordered[index - 1], reading));
  },
};
