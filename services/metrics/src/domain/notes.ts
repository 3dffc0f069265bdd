import { CohortChanges, type Cohort } from './cohort.js';
import { unknownStanding, type Standing } from './standing.js';

/** What other services told of why a service stands where it stands. */
export type Note = Partial<Pick<Standing, 'waitingFor' | 'validationCodes' | 'settlementCodes' | 'providerCode'>>;

export interface NoteEffect {
  /** Only those that changed. */
  readonly standings: readonly Standing[];
  readonly cohorts: readonly Cohort[];
}

/** A service that has not entered yet keeps what is told of it until it does. */
export function noteAll(notes: ReadonlyMap<number, Note>, known: ReadonlyMap<number, Standing>): NoteEffect {
  const changes = new CohortChanges();
  const standings: Standing[] = [];
  for (const [ordinal, note] of notes) {
    const before = known.get(ordinal) ?? unknownStanding(ordinal);
    const after = { ...before, ...note };
    if (isSame(before, after)) continue;
    changes.move(before, after);
    standings.push(after);
  }
  return { standings, cohorts: changes.list() };
}

function isSame(before: Standing, after: Standing): boolean {
  return (
    before.waitingFor === after.waitingFor &&
    before.validationCodes === after.validationCodes &&
    before.settlementCodes === after.settlementCodes &&
    before.providerCode === after.providerCode
  );
}

/** Codes as a standing holds them. */
export function joinCodes(codes: readonly string[]): string {
  return [...new Set(codes)].toSorted().join(',');
}
