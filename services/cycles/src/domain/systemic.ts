import type { Mode, Pace } from './flow.js';

/** So many first results that fail for one cause are no accident (ux.md E.2), where the company says nothing else. */
export const SYSTEMIC_FAILURES = 50;

export const PAUSE_STAGES = ['validation', 'settlement'] as const;
export type PauseStage = (typeof PAUSE_STAGES)[number];

/** Why an automatic cycle waits for a person: its first `services` results of a stage failed for `cause`, the code of a finding. */
export interface Pause {
  readonly stage: PauseStage;
  readonly cause: string;
  readonly services: number;
  readonly at: Date;
}

export interface Going {
  readonly mode: Mode;
  readonly pause: Pause | null;
  readonly isDryRun: boolean;
}

/** How services of a cycle go on now: one that is paused stops where a manual one does. */
export function paceOf({ mode, pause, isDryRun }: Going): Pace {
  if (pause || mode === 'manual') return 'manual';
  return isDryRun ? 'rehearsal' : mode;
}

export const passedKey = ({ stage, cause }: Pick<Pause, 'stage' | 'cause'>): string => `${stage} ${cause}`;

/**
 * The cause that all of the first `threshold` results share; null when one passed, when they have none in common, or when there are
 * too few to tell. `results`: in the order in which they came, the codes that block each service. Of several common causes the first by name.
 */
export function sharedCause(results: readonly (readonly string[])[], threshold: number): string | null {
  const [first, ...others] = results.slice(0, threshold);
  if (first === undefined || results.length < threshold) return null;
  const common = first.filter((code) => others.every((codes) => codes.includes(code)));
  return common.toSorted()[0] ?? null;
}
