import type { OperationContract, OperationDeclaration, Owner, Role } from './define.js';
import { array, boolean, empty, instant, int, long, optional, record, string, uuid, type TypeOf } from './schema.js';

const READERS: readonly Role[] = ['auditor', 'admin'];

/**
 * One act of a person. `subject…`: what was acted on, and the name that it had; `count`: how many services, rows or files. `content`: what was recorded, as JSON text,
 * where the entry keeps it; `contentHash`: SHA-256 of it; `hash` covers this entry and the one before.
 */
const auditEntry = record('AuditEntryV2', {
  seq: long,
  at: instant,
  userId: optional(uuid),
  action: string,
  subjectId: optional(string),
  subjectName: optional(string),
  count: int,
  reason: optional(string),
  note: optional(string),
  content: optional(string),
  contentHash: string,
  previousHash: string,
  hash: string,
});
export type AuditEntry = TypeOf<typeof auditEntry>;

const auditRequest = record('ListAuditV2', {
  /** Of the last entry that was read; 0 from the start. */
  after: long,
  limit: int,
  subjectId: optional(string),
  userId: optional(uuid),
  action: optional(string),
  since: optional(instant),
  until: optional(instant),
});
export type AuditRequest = TypeOf<typeof auditRequest>;

const auditEntries = record('AuditEntriesV2', {
  items: array(auditEntry),
  hasMore: boolean,
  total: int,
  totalExact: boolean,
});
export type AuditEntries = TypeOf<typeof auditEntries>;

export type ListAudit = OperationContract<AuditRequest, AuditEntries>;

/** The company's chain of a service, oldest first. `since` ≤ at < `until`; limit 1 to 500; the total is exact up to 10,000. */
export function listAuditOf(owner: Owner): OperationDeclaration<AuditRequest, AuditEntries> {
  return {
    owner,
    operation: 'list-audit',
    version: 2,
    kind: 'query',
    access: READERS,
    request: auditRequest,
    reply: auditEntries,
  };
}

const auditVerdict = record('AuditVerdictV1', {
  intact: boolean,
  entries: long,
  head: optional(string),
  firstBroken: optional(long),
  what: optional(string),
});
export type AuditVerdict = TypeOf<typeof auditVerdict>;

type Nothing = Readonly<Record<string, never>>;
export type VerifyAudit = OperationContract<Nothing, AuditVerdict>;

/**
 * Recomputes the company's chain of a service: every hash, every link, and of every entry the content that it vouches for. `head` is the last
 * hash: kept elsewhere, it shows that nobody cut the end off.
 */
export function verifyAuditOf(owner: Owner): OperationDeclaration<Nothing, AuditVerdict> {
  return {
    owner,
    operation: 'verify-audit',
    kind: 'query',
    access: READERS,
    timeoutMs: 60_000,
    request: empty('VerifyAuditV1'),
    reply: auditVerdict,
  };
}
