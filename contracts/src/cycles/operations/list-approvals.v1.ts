import { defineOperation, EVERYONE } from '../../define.js';
import { array, boolean, instant, int, optional, record, string, uuid } from '../../schema.js';
import { approvalStage } from '../../vocabulary.js';
import { pendingApproval } from './get-cycle.v1.js';

/** Who consented to what. Figures are decimal text; `fourEyes`: approver and starter had to differ. */
const approval = record('ApprovalV1', {
  id: uuid,
  stage: approvalStage,
  contentHash: string,
  services: int,
  total: optional(string),
  energyKwh: optional(string),
  currency: optional(string),
  approvedBy: uuid,
  approvedAt: instant,
  fourEyes: boolean,
});

/** Oldest first, and what waits now. */
export const listApprovals = defineOperation({
  owner: 'cycles',
  operation: 'list-approvals',
  kind: 'query',
  access: EVERYONE,
  request: record('ListApprovalsV1', { cycleId: uuid }),
  reply: record('ApprovalListV1', { items: array(approval), pending: array(pendingApproval) }),
});
