import { z } from 'zod';
import { instantField } from '../../http/fields.js';

/** `since` ≤ at < `until`. `action`: a stage, an act of the cycle, `approved-…` or `approval-policy`. */
export const auditFilter = z.object({
  cycleId: z.uuid().optional(),
  userId: z.uuid().optional(),
  action: z.string().max(60).optional(),
  since: instantField.optional(),
  until: instantField.optional(),
});

export function toAuditFilter({ cycleId, userId, action, since, until }: z.infer<typeof auditFilter>) {
  return {
    cycleId: cycleId ?? null,
    userId: userId ?? null,
    action: action ?? null,
    since: since === undefined ? null : new Date(since),
    until: until === undefined ? null : new Date(until),
  };
}
