import { z } from 'zod';

/** Settings of `cycles`. */
export const cyclesConfig = z.object({
  CYCLES_BATCH_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(500)
    .describe('Services in a batch; figures and hashes do not depend on it'),
});
export type CyclesConfig = z.infer<typeof cyclesConfig>;
