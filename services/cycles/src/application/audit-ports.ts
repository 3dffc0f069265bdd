import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';

export interface AuditEntry {
  readonly seq: bigint;
  readonly at: Date;
  readonly userId: string | null;
  readonly action: string;
  readonly cycleId: string | null;
  readonly cycleName: string | null;
  readonly services: number;
  readonly reason: string | null;
  readonly note: string | null;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
}
/** Null does not narrow. `since` ≤ at < `until`. */
export interface AuditFilter {
  readonly cycleId: string | null;
  readonly userId: string | null;
  readonly action: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
}
export interface AuditVerdict {
  readonly intact: boolean;
  readonly entries: bigint;
  /** Null while there is none. */
  readonly head: string | null;
  readonly firstBroken: bigint | null;
  readonly what: string | null;
}

/** The chain of what people did. Nobody writes it but the database itself. */
export abstract class AuditRepository {
  /** Oldest first. */
  abstract page(
    work: UnitOfWork,
    filter: AuditFilter,
    window: { after: bigint; limit: number },
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number; readonly totalExact: boolean }>;
  abstract verify(work: UnitOfWork): Promise<AuditVerdict>;
}
