import type { Finding } from '../../finding.js';
import { governingSegment } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const MUNICIPALITY: Readonly<Record<string, RegExp>> = { CO: /^\d{5}$/, PE: /^\d{6}$/ };
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

export const billingAddress: Rule = {
  name: 'billing-address',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { country }) {
    const segment = governingSegment(service);
    if (!segment) return [];
    const { customer_address: address, municipality_code: municipality, customer_email: email } = segment;
    const supplyPoint = segment.supply_point_code;
    const findings: Finding[] = [];
    if (address === null) findings.push(report(TEXTS, 'validation.address-missing', { supplyPoint }));
    if (municipality !== null && !MUNICIPALITY[country]?.test(municipality))
      findings.push(report(TEXTS, 'validation.municipality-invalid', { supplyPoint, municipality }));
    if (email !== null && !EMAIL.test(email)) findings.push(report(TEXTS, 'validation.email-invalid', { supplyPoint }));
    return findings;
  },
};
