import { defineOperation } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { instant, int, long, optional, record, string, uuid, type TypeOf } from '../../schema.js';

/** One act of a person. `contentHash`: SHA-256 of the whole record of it; `hash` covers this entry and the one before. */
export const auditEntry = record('AuditEntryV1', {
  seq: long,
  at: instant,
  userId: optional(uuid),
  action: string,
  cycleId: optional(uuid),
  cycleName: optional(string),
  services: int,
  reason: optional(string),
  note: optional(string),
  contentHash: string,
  previousHash: string,
  hash: string,
});
export type AuditEntryView = TypeOf<typeof auditEntry>;

/** The chain of the company, oldest first; cycle, person, action (`excluded`, `approved-billing` …) and time (`since` ≤ at < `until`) narrow it. */
export const listAudit = defineOperation({
  owner: 'cycles',
  operation: 'list-audit',
  kind: 'query',
  access: ['auditor', 'admin'],
  request: record('ListAuditV1', {
    ...pageRequest,
    cycleId: optional(uuid),
    userId: optional(uuid),
    action: optional(string),
    since: optional(instant),
    until: optional(instant),
  }),
  reply: pageOf('AuditPageV1', auditEntry),
});
