import type { Finding } from '../../finding.js';
import { governingSegment } from '../../service.js';
import { isRuc, nitCheckDigit } from '../../tax-numbers.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Companies have nine digits from 8 or 9 on; a tenth that fits is their check digit. */
const carriesCheckDigit = (number: string) =>
  /^[89]\d{9}$/.test(number) && nitCheckDigit(number.slice(0, 9)) === number[9];

export const taxId: Rule = {
  name: 'tax-id',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { country, market }) {
    const segment = governingSegment(service) ?? service.segments[0];
    const type = segment?.customer_id_type?.toUpperCase() ?? '';
    const number = segment?.customer_id_number ?? '';
    const params = { supplyPoint: segment?.supply_point_code ?? '', type };
    const findings: Finding[] = [];
    if (type === 'NIT' && carriesCheckDigit(number))
      findings.push(report(TEXTS, 'validation.tax-id-with-check-digit', params));
    if (type === 'RUC' && !isRuc(number)) findings.push(report(TEXTS, 'validation.tax-id-invalid', params));
    if (/^(\d)\1+$/.test(number)) findings.push(report(TEXTS, 'validation.tax-id-filler', params));
    if (country === 'PE' && market === 'unregulated' && type !== '' && type !== 'RUC')
      findings.push(report(TEXTS, 'validation.tax-id-not-ruc', params));
    return findings;
  },
};
