import { governingSegment } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const contractInForce: Rule = {
  name: 'contract-in-force',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { period }) {
    if (governingSegment(service)) return [];
    const contract = service.segments[0];
    const params = {
      contract: contract?.contract_code ?? '',
      period,
      from: contract?.contract_from ?? '-',
      until: contract?.contract_until ?? '-',
    };
    return [report(TEXTS, 'validation.contract-not-in-force', params)];
  },
};
