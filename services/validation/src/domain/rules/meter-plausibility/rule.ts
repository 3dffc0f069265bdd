import { toText } from '@kantia/kernel/decimal';
import { dialOf, factorOf, isPower, registersOf, type ReadRegister } from '../../consumption.js';
import type { Finding } from '../../finding.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const DIGITS_MAX = 12;

function checkRegister(register: ReadRegister): readonly Finding[] {
  const { reading, segment } = register;
  const { meter } = reading;
  const factor = factorOf(register);
  const { meter_digits: digits } = segment;
  const findings: Finding[] = [];
  if (factor === null || !factor.isPositive() || factor.isZero()) {
    findings.push(report(TEXTS, 'validation.factor-invalid', { meter, factor: factor ? toText(factor) : '-' }));
  }
  if (digits === null || digits < 1 || digits > DIGITS_MAX) {
    return [...findings, report(TEXTS, 'validation.digits-invalid', { meter, digits: String(digits ?? '-') })];
  }
  for (const value of [reading.previous_reading, reading.current_reading]) {
    const params = { meter, reading: toText(value) };
    if (value.isNegative() && !value.isZero()) findings.push(report(TEXTS, 'validation.reading-negative', params));
    if (!isPower(reading) && value.greaterThanOrEqualTo(dialOf(digits)))
      findings.push(report(TEXTS, 'validation.reading-exceeds-dial', { ...params, digits: String(digits) }));
  }
  return findings;
}

export const meterPlausibility: Rule = {
  name: 'meter-plausibility',
  markets: EVERYWHERE,
  texts: TEXTS,
  readAnew: true,
  check(service) {
    return registersOf(service).flatMap(checkRegister);
  },
};
