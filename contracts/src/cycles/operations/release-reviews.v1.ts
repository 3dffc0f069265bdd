import { defineOperation } from '../../define.js';
import { int, optional, record, string, uuid } from '../../schema.js';
import { reviewResolution } from '../../vocabulary.js';
import { chosenServices, doneServices } from '../chosen-services.js';

/** Ends the review of services. `return` also undoes a mark, and has an `act` unless somebody went on at once. `ifMatch` is required. */
export const releaseReviews = defineOperation({
  owner: 'cycles',
  operation: 'release-reviews',
  kind: 'command',
  access: ['operator', 'approver'],
  timeoutMs: 90_000,
  request: record('ReleaseReviewsV1', {
    cycleId: uuid,
    ...chosenServices,
    resolution: reviewResolution,
    note: string,
    ifMatch: optional(int),
  }),
  reply: record('ReviewsReleasedV1', doneServices),
});
