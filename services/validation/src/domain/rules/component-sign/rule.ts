import { toText, type Decimal } from '@kantia/kernel/decimal';
import type { ComponentsRow } from '../../rows.js';
import { governingSegment, priceKey, priceOf } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

function impossibleIn({ g, t, d, cv, pr }: ComponentsRow): readonly (readonly [string, Decimal])[] {
  const networks = (
    [
      ['T', t],
      ['D', d],
      ['PR', pr],
    ] as const
  ).filter(([, value]) => !value.greaterThan(0));
  const others = (
    [
      ['G', g],
      ['Cv', cv],
    ] as const
  ).filter(([, value]) => value.lessThan(0));
  return [...networks, ...others];
}

export const componentSign: Rule = {
  name: 'component-sign',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service, { components }) {
    const segment = governingSegment(service);
    const price = segment && priceOf(segment);
    const row = price && components.get(priceKey(price));
    if (!row) return [];
    const { network_operator: operator, voltage_level: level } = row;
    return impossibleIn(row).map(([component, value]) =>
      report(TEXTS, 'validation.component-impossible', {
        operator,
        level: String(level),
        component,
        value: toText(value),
      }),
    );
  },
};
