import { toText } from '@kantia/kernel/decimal';
import { exemptionsIn } from '../../policies/contribution-exemptions.js';
import type { SnapshotRow } from '../../rows.js';
import { governingSegment } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Classes that pay the contribution whatever their stratum. */
const CONTRIBUTORS = ['commercial', 'industrial', 'provisional', 'water-utility', 'common-area'];

function contributes({ consumer_class, stratum }: SnapshotRow): boolean {
  return CONTRIBUTORS.includes(consumer_class ?? '') || (consumer_class === 'residential' && (stratum ?? 0) >= 5);
}

export const exemption: Rule = {
  name: 'exemption',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service, { period }) {
    const segment = governingSegment(service);
    const exempt = segment?.contribution_exemption_pct;
    if (!segment || !exempt?.greaterThan(0)) return [];
    const params = { contract: segment.contract_code, pct: toText(exempt) };
    if (!contributes(segment)) return [report(TEXTS, 'validation.exemption-idle', params)];
    const allowed = exemptionsIn(period).get(segment.consumer_class ?? '');
    if (!allowed) return [report(TEXTS, 'validation.exemption-unfounded', params)];
    if (exempt.lessThanOrEqualTo(allowed)) return [];
    return [report(TEXTS, 'validation.exemption-too-high', { ...params, allowed: toText(allowed) })];
  },
};
