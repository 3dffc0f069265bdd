import { segmentsInForce } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const SIC_CODE = /^frt\d{5}$/i;

export const boundaryCode: Rule = {
  name: 'boundary-code',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service) {
    const codes = new Set(segmentsInForce(service).flatMap(({ sic_code: code }) => (code === null ? [] : [code])));
    const supplyPoint = service.segments[0]?.supply_point_code ?? '';
    return [...codes]
      .filter((code) => !SIC_CODE.test(code))
      .map((code) => report(TEXTS, 'validation.boundary-code-invalid', { supplyPoint, code }));
  },
};
