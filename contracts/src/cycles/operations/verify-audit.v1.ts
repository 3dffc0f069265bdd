import { defineOperation } from '../../define.js';
import { boolean, empty, long, optional, record, string } from '../../schema.js';

/**
 * Recomputes the chain of the company: every hash, every link, and of every entry the content that it vouches for. `head` is the last
 * hash: kept elsewhere, it shows that nobody cut the end off.
 */
export const verifyAudit = defineOperation({
  owner: 'cycles',
  operation: 'verify-audit',
  kind: 'query',
  access: ['auditor', 'admin'],
  timeoutMs: 60_000,
  request: empty('VerifyAuditV1'),
  reply: record('AuditVerdictV1', {
    intact: boolean,
    entries: long,
    head: optional(string),
    firstBroken: optional(long),
    what: optional(string),
  }),
});
