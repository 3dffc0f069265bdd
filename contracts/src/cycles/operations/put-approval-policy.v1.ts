import { defineOperation } from '../../define.js';
import { array, boolean, int, optional, record, string } from '../../schema.js';
import { gateSettings } from '../release-gate.js';
import { approvalStage } from '../../vocabulary.js';
import { approvalPolicy } from './get-approval-policy.v1.js';

/**
 * A new policy from now on; earlier ones are kept. `outlierPercent` 1 to 1000; `moneyLimit` above zero with at most two decimals, null for none; `systemicFailures` 1 to 100,000, `gate` and
 * `controlTolerance` (0 to 100, at most three decimals): null leaves them. `keepsMoneyLimit`: the limit stays, whatever `moneyLimit` says. `ifMatch`: version of the policy that was read; without it, or with
 * another than the present one, nothing changes.
 */
export const putApprovalPolicy = defineOperation({
  owner: 'cycles',
  operation: 'put-approval-policy',
  kind: 'command',
  access: ['admin'],
  request: record('PutApprovalPolicyV1', {
    fourEyes: array(approvalStage),
    outlierPercent: int,
    moneyLimit: optional(string),
    systemicFailures: optional(int),
    gate: optional(gateSettings),
    controlTolerance: optional(string),
    keepsMoneyLimit: optional(boolean),
    ifMatch: optional(int),
  }),
  reply: approvalPolicy,
});
