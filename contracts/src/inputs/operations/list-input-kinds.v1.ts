import { defineOperation, EVERYONE } from '../../define.js';
import { array, boolean, optional, record, string } from '../../schema.js';

export const listInputKinds = defineOperation({
  owner: 'inputs',
  operation: 'list-input-kinds',
  kind: 'query',
  access: EVERYONE,
  request: record('ListInputKindsV1', { country: string }),
  reply: record('InputKindsV1', {
    items: array(
      record('InputKindV1', {
        code: string,
        name: string,
        periodicity: string,
        market: string,
        metering: string,
        scope: string,
        optional: boolean,
        columns: array(
          record('InputColumn', { name: string, required: boolean, description: string, example: string }),
        ),
        /** CSV with the header and, after it, sample rows. */
        template: string,
        /** The company's own results that answer where nothing is loaded; null where what is loaded is all there is. */
        standIn: optional(string),
      }),
    ),
  }),
});
