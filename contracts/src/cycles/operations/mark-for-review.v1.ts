import { defineOperation } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { reviewReason } from '../../vocabulary.js';
import { chosenServices, doneServices } from '../chosen-services.js';

/** Takes services at rest aside; the others go on. `ifMatch` is required. */
export const markForReview = defineOperation({
  owner: 'cycles',
  operation: 'mark-for-review',
  kind: 'command',
  access: ['operator', 'approver'],
  timeoutMs: 90_000,
  request: record('MarkForReviewV1', {
    cycleId: uuid,
    ...chosenServices,
    reason: reviewReason,
    note: string,
    ifMatch: optional(int),
  }),
  reply: record('MarkedForReviewV1', doneServices),
});
