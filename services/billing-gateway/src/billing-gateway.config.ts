import { z } from 'zod';
import { simulatorConfig } from './providers/simulator/simulator.config.js';

const milliseconds = (value: number) => z.coerce.number().int().min(0).default(value);

export const billingGatewayConfig = z.object({
  ...simulatorConfig.shape,
  BILLING_PROVIDER: z.enum(['simulator']).default('simulator').describe('The provider that gets new invoices.'),
  BILLING_CLAIM_MAX: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_000)
    .default(250)
    .describe('Most invoices that the dispatcher takes at a time.'),
  BILLING_LEASE_MS: milliseconds(90_000).describe(
    'How long taken invoices are left alone before the provider is asked for them, in milliseconds; longer than a claim takes at worst.',
  ),
  BILLING_IDLE_MS: milliseconds(1_000).describe('Rest of the loops when nothing is due, in milliseconds.'),
  BILLING_PROBE_EVERY_MS: milliseconds(30_000).describe(
    'While the provider is away: one request per this many milliseconds, all replicas together.',
  ),
  BILLING_RESEND_FIRST_MS: milliseconds(1_000).describe(
    'First wait before a document that surely did not arrive is sent again, in milliseconds; doubles.',
  ),
  BILLING_ASK_FIRST_MS: milliseconds(2_000).describe(
    'First wait before the provider is asked after an unknown outcome, in milliseconds; doubles.',
  ),
  BILLING_POLL_FIRST_MS: milliseconds(60_000).describe(
    'First wait before the provider is asked for a document that it has not called back about, in milliseconds; doubles.',
  ),
  BILLING_DELAY_MOST_MS: milliseconds(600_000).describe('Longest of these waits, in milliseconds.'),
  BILLING_ANSWER_WINDOW_MS: milliseconds(100).describe(
    "How long the provider's answers gather before they are written together, in milliseconds.",
  ),
  BILLING_WEBHOOK_WINDOW_MS: milliseconds(25).describe(
    'How long callbacks gather before they are stored together, in milliseconds.',
  ),
  BILLING_WEBHOOK_APPLY_MS: milliseconds(400).describe(
    'How long stored callbacks gather before they are applied together, in milliseconds.',
  ),
});
export type BillingConfig = z.infer<typeof billingGatewayConfig>;
