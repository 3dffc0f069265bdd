import type { Finding } from '../../finding.js';
import type { SnapshotRow } from '../../rows.js';
import { segmentsInForce } from '../../service.js';
import { paysSpot } from '../../spot-modes.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

function isWithin(moment: string | null, { segment_from: from, segment_until: until }: SnapshotRow): boolean {
  return moment !== null && moment >= (from ?? '') && moment < (until ?? '');
}

export const spotPriceWhole: Rule = {
  name: 'spot-price-whole',
  markets: ['CO/unregulated'],
  texts: TEXTS,
  check(service, { period, spot, hasScarcityPrice }) {
    const paying = segmentsInForce(service).filter(paysSpot);
    if (paying.length === 0) return [];
    const findings: Finding[] = [];
    const first = spot === null ? `${paying[0]?.segment_from}T00:00` : spot.first_missing;
    if (paying.some((segment) => isWithin(first, segment)))
      findings.push(
        report(TEXTS, 'validation.spot-price-missing', { period, first: first ?? '-', kind: 'co.spot-price' }),
      );
    if (!hasScarcityPrice)
      findings.push(report(TEXTS, 'validation.scarcity-price-missing', { period, kind: 'co.scarcity-price' }));
    return findings;
  },
};
