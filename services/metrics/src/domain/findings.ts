import { joinCodes } from './notes.js';

export interface Finding {
  readonly code: string;
  readonly severity: 'informative' | 'warning' | 'blocking';
}
export type Phase = 'validation' | 'settlement';

/** Waves of a cycle count from here: nothing came before it that could still be told. */
const FIRST_WAVE = 1;

/** What one attempt found out about a service. `findings`: each code and severity once, sorted. */
export interface Attempt {
  readonly ordinal: number;
  readonly wave: number;
  readonly findings: readonly Finding[];
  readonly isClearing?: true;
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

/** With a new wave nothing holds that earlier ones found in a later phase; what this wave's own finds may be known already, and stays. */
export function cleared(ordinal: number, wave: number): Attempt {
  return { ordinal, wave, findings: [], isClearing: true };
}

/**
 * The attempts that replace what is known, and how many services have each finding more or fewer. An older attempt replaces none, so the
 * streams of the phases may be folded in any order between them.
 */
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
    if (before ? !replaces(attempt, before) : leavesNoTrace(attempt)) return false;
    for (const finding of before?.findings ?? []) add(finding, -1);
    for (const finding of attempt.findings) add(finding, 1);
    return true;
  });
  return { replaced, changes: [...changes.values()].filter(({ services }) => services !== 0) };
}

function replaces({ wave, isClearing }: Attempt, before: Attempt): boolean {
  return isClearing ? wave > before.wave : wave >= before.wave;
}

/** Most services find nothing, once. Of a later wave the trace is needed: an earlier one may still be told. */
function leavesNoTrace({ wave, findings }: Attempt): boolean {
  return wave <= FIRST_WAVE && findings.length === 0;
}
