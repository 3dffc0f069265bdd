import { defineOperation } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { array, int, optional, record, string, uuid } from '../../schema.js';
import { market } from '../../vocabulary.js';

/**
 * Freezes the supply contracts of a selection (or of ids) for a period: the Parquet and settings objects of ADR 0001. The same
 * contracts give the same bytes. Refuses points of another market by name. With `base`, an earlier snapshot of the same month, its services and their numbers stay: those at
 * the points of `ids` are frozen as they are now, where they still have the same contract; no service joins or leaves.
 */
export const freezeSnapshot = defineOperation({
  owner: 'customers',
  operation: 'freeze-snapshot',
  kind: 'query',
  access: 'internal',
  timeoutMs: 60_000,
  request: record('FreezeSnapshotV1', {
    selectionId: optional(uuid),
    ids: optional(array(uuid)),
    market,
    period: string,
    base: optional(objectRef),
  }),
  reply: record('SnapshotV1', {
    country: string,
    currency: string,
    timeZone: string,
    snapshot: objectRef,
    settings: objectRef,
    serviceCount: int,
    selectionHash: string,
  }),
});
