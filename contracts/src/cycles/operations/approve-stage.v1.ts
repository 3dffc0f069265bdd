import { defineOperation } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { approvalStage } from '../../vocabulary.js';
import { cycleView } from './get-cycle.v1.js';

/**
 * Continues a manual cycle with all that waits at a stop, provided that it still has the content that was shown. At `billing` the
 * services are sent. `contentHash` null: the version alone says what was seen (send-to-billing). `ifMatch` is required. `controlHash`: at `billing`, the content
 * of control totals that deviate and are accepted; null where they need not be.
 */
export const approveStage = defineOperation({
  owner: 'cycles',
  operation: 'approve-stage',
  kind: 'command',
  access: ['operator', 'approver'],
  timeoutMs: 30_000,
  request: record('ApproveStageV1', {
    cycleId: uuid,
    stage: approvalStage,
    contentHash: optional(string),
    ifMatch: optional(int),
    controlHash: optional(string),
  }),
  reply: cycleView,
});
