import { toText } from '@kantia/kernel/decimal';
import type { Finding } from '../../finding.js';
import { lossFactorMaxIn } from '../../policies/loss-factors.js';
import { governingSegment } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const lossFactors: Rule = {
  name: 'loss-factors',
  markets: ['CO/unregulated'],
  texts: TEXTS,
  check(service, { period }) {
    const supplyPoint = governingSegment(service)?.supply_point_code ?? '';
    const { losses } = service;
    if (losses === null) return [];
    const findings: Finding[] = [];
    const { first_missing: day, greatest } = losses;
    if (day !== null) {
      const params = { supplyPoint, missing: String(losses.missing), day, kind: 'co.boundary-loss-factors' };
      findings.push(report(TEXTS, 'validation.loss-factor-missing', params));
    }
    if (greatest?.greaterThan(lossFactorMaxIn(period)) === true)
      findings.push(report(TEXTS, 'validation.loss-factor-high', { supplyPoint, factor: toText(greatest) }));
    return findings;
  },
};
