import { defineOperation, FIGURES } from '../../define.js';
import { array, map, optional, record, string, uuid } from '../../schema.js';
import { supplyPointView } from './list-supply-points.v1.js';

export const getSupplyPoint = defineOperation({
  owner: 'customers',
  operation: 'get-supply-point',
  kind: 'query',
  access: FIGURES,
  request: record('GetSupplyPointV1', { id: uuid }),
  reply: record('SupplyPointDetailV1', {
    supplyPoint: supplyPointView,
    /** Contract versions, newest first; `terms` under the snapshot's column names. */
    contracts: array(
      record('SupplyContractV1', {
        id: uuid,
        code: string,
        validFrom: string,
        validUntil: optional(string),
        terms: map(string),
      }),
    ),
  }),
});
