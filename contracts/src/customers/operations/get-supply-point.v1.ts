import { defineOperation, FIGURES } from '../../define.js';
import { array, instant, int, map, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { supplyPointView } from './list-supply-points.v1.js';

/** A version of a supply contract at the point. Both ends belong to it; `effectiveUntil` as cut by the next version of the same contract. */
const contractVersion = record('SupplyContractV1', {
  id: uuid,
  code: string,
  validFrom: string,
  validUntil: optional(string),
  effectiveUntil: optional(string),
  customerId: uuid,
  customerName: string,
  /** Under the snapshot's column names. */
  terms: map(string),
  recordedAt: instant,
  /** The user who entered it, by hand or by sheet; null: unknown. */
  recordedBy: optional(uuid),
});

export const supplyPointDetail = record('SupplyPointDetailV1', {
  supplyPoint: supplyPointView,
  address: string,
  municipalityCode: string,
  /** Of the point's contract versions: rises with each that is added or taken over again. */
  version: int,
  /** Newest first. */
  contracts: array(contractVersion),
});
export type SupplyPointDetail = TypeOf<typeof supplyPointDetail>;

export const getSupplyPoint = defineOperation({
  owner: 'customers',
  operation: 'get-supply-point',
  kind: 'query',
  access: FIGURES,
  request: record('GetSupplyPointV1', { id: uuid }),
  reply: supplyPointDetail,
});
