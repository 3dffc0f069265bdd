import { indexKey } from '../../frame.js';
import { indicesOf } from '../../index-terms.js';
import { segmentsInForce } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const indexProvisional: Rule = {
  name: 'index-provisional',
  markets: ['CO/unregulated', 'PE/unregulated'],
  texts: TEXTS,
  check(service, frame) {
    const needs = segmentsInForce(service).flatMap((segment) => indicesOf(segment, frame) ?? []);
    const used = new Map(needs.map((need) => [indexKey(need.index, need.month), need]));
    return [...used]
      .filter(([key]) => frame.indices.get(key)?.status === 'provisional')
      .map(([, { index, month }]) => report(TEXTS, 'validation.index-provisional', { index, month }));
  },
};
