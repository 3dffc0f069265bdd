import { indexKey } from '../../frame.js';
import { indicesOf } from '../../index-terms.js';
import { segmentsInForce } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const indexInForce: Rule = {
  name: 'index-in-force',
  markets: ['CO/unregulated', 'PE/unregulated'],
  texts: TEXTS,
  check(service, frame) {
    return segmentsInForce(service).flatMap((segment) => {
      const { contract_code: contract } = segment;
      const needs = indicesOf(segment, frame);
      if (needs === null) return [report(TEXTS, 'validation.index-terms-invalid', { contract })];
      return needs
        .filter(({ index, month }) => frame.indices.get(indexKey(index, month))?.value.greaterThan(0) !== true)
        .map(({ index, month, kind }) => report(TEXTS, 'validation.index-missing', { contract, index, month, kind }));
    });
  },
};
