/** How a service would fare. `causes`: kinds of inputs that it lacks, or codes of findings that block it. */
export interface Fate {
  readonly ordinal: number;
  readonly outcome: 'pass' | 'wait' | 'fail';
  readonly causes: readonly string[];
}

export interface ReadinessFigures {
  readonly pass: number;
  readonly wait: number;
  readonly fail: number;
  readonly excluded: number;
  readonly causes: readonly {
    readonly outcome: 'wait' | 'fail';
    readonly cause: string;
    readonly detail: string;
    readonly services: number;
  }[];
}

/**
 * Folds fates by cause, the most frequent first. A service that another cycle holds (`held`: its name) fails by that, whatever else;
 * one that is excluded does not count.
 */
export function readinessOf(
  fates: readonly Fate[],
  { excluded, held }: { excluded: ReadonlySet<number>; held: ReadonlyMap<number, string> },
): ReadinessFigures {
  const counts = { pass: 0, wait: 0, fail: 0 };
  const causes = new Map<string, { outcome: 'wait' | 'fail'; cause: string; detail: string; services: number }>();
  const count = (outcome: 'wait' | 'fail', cause: string, detail: string) => {
    const key = `${outcome} ${cause} ${detail}`;
    const group = causes.get(key) ?? { outcome, cause, detail, services: 0 };
    causes.set(key, { ...group, services: group.services + 1 });
  };
  for (const { ordinal, outcome, causes: named } of fates) {
    if (excluded.has(ordinal)) continue;
    const holder = held.get(ordinal);
    counts[holder === undefined ? outcome : 'fail'] += 1;
    if (holder !== undefined) count('fail', 'cycles.already-settled', holder);
    else if (outcome !== 'pass') for (const cause of new Set(named)) count(outcome, cause, '');
  }
  const sorted = [...causes.values()].toSorted((a, b) => b.services - a.services || (a.cause < b.cause ? -1 : 1));
  return { ...counts, excluded: excluded.size, causes: sorted };
}
