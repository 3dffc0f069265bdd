import { z } from 'zod';

const secret = z.string().startsWith('whsec_');

/** What is needed to talk to the simulated provider. */
export const simulatorConfig = z.object({
  BILLING_SIMULATOR_URL: z.url().default('http://127.0.0.1:4010').describe('Address of the provider simulator.'),
  BILLING_WEBHOOK_SECRETS: z
    .string()
    .default('{}')
    .transform((text) => z.record(z.guid(), z.union([secret, z.array(secret)])).parse(JSON.parse(text)))
    .describe(
      'Secrets with which the provider signs its callbacks: JSON of company id to secret, or to a list, newest first, during a rotation.',
    ),
  BILLING_REQUEST_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(10_000)
    .describe('Longest wait for an answer of the provider, in milliseconds.'),
  BILLING_IN_FLIGHT_MAX: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(50)
    .describe('Most requests to the provider at a time.'),
});
