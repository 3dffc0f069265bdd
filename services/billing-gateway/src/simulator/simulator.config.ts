import { z } from 'zod';
import { faultsSchema } from './faults.js';

/** Settings of the simulator process, from its environment. */
export const simulatorSettings = z.object({
  PORT: z.coerce.number().int().min(0).default(4010).describe('Port of the simulator; 0 takes a free one.'),
  SIMULATOR_JOURNAL: z
    .string()
    .min(1)
    .describe('File to which every document is appended, and from which they are read again at the start.'),
  SIMULATOR_LATENCY_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(300)
    .describe('Time from taking a document to calling back, in milliseconds.'),
  SIMULATOR_WEBHOOK_URL: z.string().includes('{companyId}').describe('Where callbacks go; {companyId} is filled in.'),
  SIMULATOR_WEBHOOK_SECRET: z.string().startsWith('whsec_').describe('Secret with which callbacks are signed.'),
  SIMULATOR_FAULTS: z
    .string()
    .default('{}')
    .transform((text) => faultsSchema.parse(JSON.parse(text)))
    .describe('Faults from the start, as JSON; the same as POST /faults takes.'),
});
export type SimulatorSettings = z.infer<typeof simulatorSettings>;
