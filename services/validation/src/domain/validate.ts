import { ownReadings } from './consumption.js';
import type { Finding } from './finding.js';
import { RULES } from './rules/catalogue.js';
import type { Frame } from './frame.js';
import type { ServiceData } from './service.js';

export interface Validated {
  readonly outcome: 'passed' | 'failed';
  readonly findings: readonly Finding[];
}

/** Runs every rule of the market over one service. One blocking finding fails it; the others are still reported. */
export function validate(service: ServiceData, frame: Frame): Validated {
  const market = `${frame.country}/${frame.market}`;
  const rules = RULES.filter(({ markets }) => markets.some((name) => name === market));
  const own = { ...service, readings: ownReadings(service) };
  const findings = rules.flatMap((rule) => rule.check(own, frame));
  return { outcome: findings.some(({ severity }) => severity === 'blocking') ? 'failed' : 'passed', findings };
}
