import { decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';

/** The company's settings that settling reads, frozen with the snapshot and resolved for the period. Others pass by. */
export const settings = z.object({
  rounding: z.object({
    payableStep: z
      .string()
      .nullable()
      .transform((text) => (text === null ? null : decimal(text))),
    tariffDecimals: z.number().int().min(0).max(10),
  }),
  /** A register whose window straddles two sheets takes the one valid on the last day. */
  registerStraddle: z.literal('last-day'),
});
export type Settings = z.infer<typeof settings>;
