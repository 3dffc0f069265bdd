import { z } from 'zod';

/** What changes a figure is the company's setting and comes with the snapshot; these only change the time it takes. */
export const settlementConfig = z.object({
  SETTLEMENT_THREADS: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(1)
    .describe('Threads that price batches, each with a DuckDB child; 0: in the thread that listens'),
});
export type SettlementConfig = z.infer<typeof settlementConfig>;
