import { defineEvent } from '../define.js';
import { array, int, oneOf, record, uuid } from '../schema.js';
import { finding } from '../vocabulary.js';

export const batchValidated = defineEvent({
  owner: 'validation',
  name: 'batch.validated.v1',
  summary: 'A batch of services was validated; a service with a blocking finding failed',
  schema: record('BatchValidatedV1', {
    cycleId: uuid,
    wave: int,
    batch: int,
    services: array(
      record('ValidatedService', {
        ordinal: int,
        outcome: oneOf('ValidationOutcome', ['failed', 'passed']),
        findings: array(finding),
      }),
    ),
  }),
});
