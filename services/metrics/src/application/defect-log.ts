/** What the read model found wrong with itself. */
export interface Breach {
  readonly companyId: string;
  readonly period: string;
  readonly market: string;
  /** Null: the cycles of the period. */
  readonly cycleId: string | null;
  readonly breaches: readonly string[];
}

export abstract class DefectLog {
  abstract tell(breach: Breach): void;
}
