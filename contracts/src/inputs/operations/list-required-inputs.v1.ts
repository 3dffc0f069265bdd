import { defineOperation, FIGURES } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { array, boolean, int, oneOf, record, string, uuid } from '../../schema.js';
import { market } from '../../vocabulary.js';

/** What the services of a snapshot need and how much of it is loaded. `missing`: the first 20 keys. */
export const listRequiredInputs = defineOperation({
  owner: 'inputs',
  operation: 'list-required-inputs',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 15_000,
  request: record('ListRequiredInputsV1', {
    country: string,
    market,
    period: string,
    snapshot: objectRef,
    periodicity: string,
  }),
  reply: record('RequiredInputsV1', {
    items: array(
      record('RequiredInputV1', {
        kind: string,
        name: string,
        periodicity: string,
        scope: string,
        optional: boolean,
        required: int,
        covered: int,
        status: oneOf('RequiredInputStatus', ['pending', 'partial', 'loaded', 'rejected']),
        inputIds: array(uuid),
        missing: array(string),
      }),
    ),
  }),
});
