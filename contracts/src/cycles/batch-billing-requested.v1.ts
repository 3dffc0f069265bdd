import { defineCommand } from '../define.js';
import { objectRef } from '../object-ref.js';
import { array, int, record, string, uuid } from '../schema.js';

/** `statements`: JSON lines of the batch as settled; only the named ordinals are invoiced. */
export const batchBillingRequested = defineCommand({
  owner: 'cycles',
  name: 'batch.billing-requested.v1',
  summary: 'Make and send the invoices of a batch of statements',
  schema: record('BatchBillingRequestedV1', {
    cycleId: uuid,
    wave: int,
    batch: int,
    period: string,
    statements: objectRef,
    ordinals: array(int),
  }),
});
