import { defineOperation, EVERYONE } from '../../define.js';
import { array, int, oneOf, optional, record, string, uuid } from '../../schema.js';

/**
 * How the services of a cycle would fare if it started now; of a started one, how they fare. `cause`: a code of a finding, the kind of
 * an input that is lacking, or `cycles.already-settled`, whose `detail` names the cycle. A service that lacks two kinds counts in both.
 * `selectionId`: a selection of customers that the draft does not have yet, as if it had.
 */
export const getReadiness = defineOperation({
  owner: 'cycles',
  operation: 'get-readiness',
  kind: 'query',
  access: EVERYONE,
  timeoutMs: 60_000,
  request: record('GetReadinessV1', { cycleId: uuid, selectionId: optional(uuid) }),
  reply: record('ReadinessV1', {
    pass: int,
    wait: int,
    fail: int,
    excluded: int,
    causes: array(
      record('ReadinessCause', {
        outcome: oneOf('ReadinessOutcome', ['wait', 'fail']),
        cause: string,
        detail: string,
        services: int,
      }),
    ),
  }),
});
