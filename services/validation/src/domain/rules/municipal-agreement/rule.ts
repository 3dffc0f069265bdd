import { lastDay } from '@kantia/kernel/period';
import { governingSegment } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const municipalAgreement: Rule = {
  name: 'municipal-agreement',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service, { agreements, period }) {
    const segment = governingSegment(service);
    const loaded = new Set(agreements.map(({ kind }) => kind));
    if (!segment) return [];
    const municipality = segment.municipality_code;
    return [...loaded]
      .filter(
        (kind) =>
          !agreements.some(
            (one) => one.kind === kind && one.municipality_code === municipality && one.valid_from <= lastDay(period),
          ),
      )
      .map((kind) => {
        const supplyPoint = segment.supply_point_code;
        return report(TEXTS, 'validation.agreement-missing', { supplyPoint, municipality: municipality ?? '-', kind });
      });
  },
};
