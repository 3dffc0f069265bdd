import { joinCodes } from './notes.js';

export interface Finding {
  readonly code: string;
  readonly severity: 'informative' | 'warning' | 'blocking';
}
export type Phase = 'validation' | 'settlement';

/** What one attempt found out about a service. `findings`: each code and severity once, sorted. */
export interface Attempt {
  readonly ordinal: number;
  readonly wave: number;
  readonly findings: readonly Finding[];
}

export interface FindingChange extends Finding {
  /** Services more, or fewer, that have it. */
  readonly services: number;
}

export function attemptOf(ordinal: number, wave: number, findings: readonly Finding[]): Attempt {
  const unique = new Map(findings.map(({ code, severity }) => [`${code} ${severity}`, { code, severity }]));
  return { ordinal, wave, findings: [...unique.keys()].toSorted().flatMap((name) => unique.get(name) ?? []) };
}

export function blockingCodes(findings: readonly Finding[]): string {
  return joinCodes(findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code));
}

/** The attempts that replace what is known, and how many services have each finding more or fewer. An older attempt replaces none. */
export function replaceAttempts(
  attempts: readonly Attempt[],
  known: ReadonlyMap<number, Attempt>,
): { readonly replaced: readonly Attempt[]; readonly changes: readonly FindingChange[] } {
  const changes = new Map<string, FindingChange>();
  const add = ({ code, severity }: Finding, services: number) => {
    const name = `${code} ${severity}`;
    changes.set(name, { code, severity, services: services + (changes.get(name)?.services ?? 0) });
  };
  const replaced = attempts.filter((attempt) => {
    const before = known.get(attempt.ordinal);
    // A first attempt that found nothing leaves no trace: most services are like that.
    if (before ? before.wave > attempt.wave : attempt.findings.length === 0) return false;
    for (const finding of before?.findings ?? []) add(finding, -1);
    for (const finding of attempt.findings) add(finding, 1);
    return true;
  });
  return { replaced, changes: [...changes.values()].filter(({ services }) => services !== 0) };
}
