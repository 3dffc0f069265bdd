import { defineOperation, EVERYONE } from '../../define.js';
import { array, empty, instant, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { gateSettings } from '../release-gate.js';
import { approvalStage } from '../../vocabulary.js';

/**
 * How a company consents. `fourEyes`: stages whose approver must not be who started the cycle. `outlierPercent`: from which change
 * against last month a total counts as an outlier. `moneyLimit`: decimal text; an automatic cycle puts a statement above it into review. `systemicFailures`: so many first
 * results of a wave that fail for one cause pause an automatic cycle. `controlTolerance`: how many percent of the market's totals what was settled may deviate, decimal text.
 * It holds for what is approved after `validFrom`; null: never set, the defaults hold.
 */
export const approvalPolicy = record('ApprovalPolicyV1', {
  fourEyes: array(approvalStage),
  outlierPercent: int,
  moneyLimit: optional(string),
  systemicFailures: int,
  gate: gateSettings,
  controlTolerance: optional(string),
  validFrom: optional(instant),
  setBy: optional(uuid),
  /** Grows with each policy of the company; null or 0: never set. */
  version: optional(int),
});
export type ApprovalPolicyView = TypeOf<typeof approvalPolicy>;

export const getApprovalPolicy = defineOperation({
  owner: 'cycles',
  operation: 'get-approval-policy',
  kind: 'query',
  access: EVERYONE,
  request: empty('GetApprovalPolicyV1'),
  reply: approvalPolicy,
});
