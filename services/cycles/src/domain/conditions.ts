import type { Cycle } from './cycle.js';
import type { Finding } from './outcome.js';

/** What no input clears: something of the supply contract or its customer, which a change of it does. */
const CONTRACT = 'contract';
/** What neither clears: a rule that nobody has put in force, say. A person takes the service aside, or out of the cycle. */
const DECISION = 'decision';

/**
 * What a failed service waits for, by its blocking findings: the kind of an input, with the month of its rows where the finding names one
 * (`co.cpi@2026-01`); `contract` where it names a supply contract and no input; else `decision`. Each once, sorted.
 */
export function conditionsOf(findings: readonly Finding[]): readonly string[] {
  const conditions = findings
    .filter(({ severity }) => severity === 'blocking')
    .map(({ params: { kind, contract, period, month } }) => {
      if (kind === undefined) return contract === undefined ? DECISION : CONTRACT;
      const of = month ?? period;
      return of === undefined ? kind : `${kind}@${of}`;
    });
  return [...new Set(conditions)].toSorted();
}

/** The conditions that an accepted input meets: its kind and those that it stands in for, and each with the months that it has rows of. */
export function conditionsMetBy(input: {
  readonly kind: string;
  readonly period: string;
  readonly months: readonly string[] | null;
  readonly standsInFor: readonly string[] | null;
}): readonly string[] {
  const months = [...new Set([input.period, ...(input.months ?? [])])].toSorted();
  return [input.kind, ...(input.standsInFor ?? [])].flatMap((kind) => [
    kind,
    ...months.map((month) => `${kind}@${month}`),
  ]);
}

/** The cycle notes what its services wait for, and never forgets it: whether one still does is asked of the services. */
export function awaiting(cycle: Cycle, conditions: Iterable<string>): Cycle {
  const all = new Set([...cycle.awaited, ...conditions]);
  return all.size === cycle.awaited.length ? cycle : { ...cycle, awaited: [...all].toSorted() };
}
