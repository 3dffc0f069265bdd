import { ownReadings } from './consumption.js';
import type { Finding } from './finding.js';
import { RULES } from './rules/catalogue.js';
import type { Frame } from './frame.js';
import { readingKindOf } from './reading-kind.js';
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
  const anew = { kind: readingKindOf(own, frame.country), period: frame.period };
  const findings = rules.flatMap((rule) => {
    const found = rule.check(own, frame);
    return rule.readAnew ? found.map((finding) => toClearBy(finding, anew)) : found;
  });
  return { outcome: findings.some(({ severity }) => severity === 'blocking') ? 'failed' : 'passed', findings };
}

/** Says which input clears it, where nothing does yet: the service waits for it and goes on when it is loaded. */
function toClearBy(finding: Finding, input: { readonly kind: string; readonly period: string }): Finding {
  if (finding.severity !== 'blocking' || 'kind' in finding.params) return finding;
  return { ...finding, params: { ...input, ...finding.params } };
}
