import { defineOperation, EVERYONE } from '../../define.js';
import { array, int, oneOf, optional, record, string, uuid } from '../../schema.js';

/**
 * What the release gate says of the statements of a cycle, by band, the lightest first. `stops`: of them, those that a gate that is on keeps for a
 * person (in `shadow` it would have); `stopsTotal` the money of all of them in decimal text, null when there are none. Bands without statements are left out.
 */
export const getGateCounts = defineOperation({
  owner: 'cycles',
  operation: 'get-gate-counts',
  kind: 'query',
  access: EVERYONE,
  request: record('GetGateCountsV1', { cycleId: uuid }),
  reply: record('GateCountsV1', {
    mode: oneOf('GateCountsMode', ['shadow', 'on']),
    bands: array(
      record('GateBandCount', {
        band: oneOf('GateCountsBand', ['auto', 'sample', 'review', 'hold']),
        services: int,
        stops: int,
      }),
    ),
    stopsTotal: optional(string),
  }),
});
