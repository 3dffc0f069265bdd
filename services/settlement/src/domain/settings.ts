import { decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';

const step = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : decimal(text)));

/** The company's settings that settling reads, frozen with the snapshot and resolved for the period. Others pass by. */
export const settings = z.object({
  rounding: z.object({
    payableStep: step,
    /** For the unregulated market; absent: the country's custom (CO as the regulated, PE none). */
    payableStepUnregulated: step.optional(),
    tariffDecimals: z.number().int().min(0).max(10),
    /** PE: what rounding left over is carried to the next month. */
    carryOver: z.boolean().default(false),
  }),
  /** A register whose window straddles two sheets takes the one valid on the last day, or both by days. */
  registerStraddle: z.enum(['last-day', 'pro-rata']).default('last-day'),
});
export type Settings = z.infer<typeof settings>;
