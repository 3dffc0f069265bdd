import { defineOperation, EVERYONE } from '../../define.js';
import { pageRequest } from '../../page.js';
import { array, boolean, instant, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { stage } from '../../vocabulary.js';
import { cycleServiceView } from './list-services.v1.js';

const workItem = record('WorkItemV1', {
  cycleId: uuid,
  cycleName: string,
  period: string,
  /** Since when it stands in its stage. */
  since: instant,
  /** What it comes to, or came to the month before where it is not settled; decimal text, null where neither is known. */
  stake: optional(string),
  service: cycleServiceView,
});
export type WorkItem = TypeOf<typeof workItem>;

/**
 * What waits for a person in any cycle: in review, failed, rejected, waiting for inputs, to approve. The greatest product of money at stake and
 * age first. `cycleId` and `stage` and `query` (code or name) filter; empty text does not. `counts`: of all that waits, whatever the filter.
 */
export const listWork = defineOperation({
  owner: 'cycles',
  operation: 'list-work',
  kind: 'query',
  access: EVERYONE,
  request: record('ListWorkV1', { ...pageRequest, cycleId: optional(uuid), stage: string, query: string }),
  reply: record('WorkPageV1', {
    items: array(workItem),
    nextCursor: optional(string),
    total: int,
    totalExact: boolean,
    /** Of all that the filter finds. */
    stake: string,
    counts: array(record('WorkCount', { cycleId: uuid, cycleName: string, period: string, stage, services: int })),
  }),
});
