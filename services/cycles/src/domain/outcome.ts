/** What a service's findings come to. Empty before it was validated. */
export type Outcome = '' | 'waiting' | 'ok' | 'warning' | 'blocked';

export interface Finding {
  readonly code: string;
  readonly severity: 'informative' | 'warning' | 'blocking';
  readonly params: Readonly<Record<string, string>>;
}

export function outcomeOf(findings: readonly Finding[]): Exclude<Outcome, '' | 'waiting'> {
  if (findings.some(({ severity }) => severity === 'blocking')) return 'blocked';
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'ok';
}
