import { defineOperation, EVERYONE } from '../../define.js';
import { array, instant, int, optional, record, string, uuid } from '../../schema.js';

/** What happened in a cycle, oldest first: moves folded per stage and wave, and the acts of people with what they said. */
export const getCycleTimeline = defineOperation({
  owner: 'cycles',
  operation: 'get-timeline',
  kind: 'query',
  access: EVERYONE,
  request: record('GetCycleTimelineV1', { cycleId: uuid }),
  reply: record('CycleTimelineV1', {
    items: array(
      record('TimelineEntry', {
        at: instant,
        event: string,
        count: int,
        cause: string,
        userId: optional(uuid),
        reason: optional(string),
        note: optional(string),
      }),
    ),
  }),
});
