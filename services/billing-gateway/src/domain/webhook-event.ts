import { z } from 'zod';
import type { ProviderAnswer } from './provider-answer.js';

const answer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted'), officialId: z.string() }),
  z.object({ outcome: z.literal('accepted-with-remarks'), officialId: z.string(), remarks: z.array(z.string()) }),
  z.object({ outcome: z.literal('rejected'), reasons: z.array(z.string()) }),
  z.object({ outcome: z.literal('pending'), officialId: z.string().nullable() }),
]);

/** Reads the answer that a stored callback brought; callbacks only ever tell these four outcomes. */
export function readWebhookEvent(stored: string): ProviderAnswer {
  return answer.parse(JSON.parse(stored));
}

export function writeWebhookEvent(heard: ProviderAnswer): string {
  return JSON.stringify(answer.parse(heard));
}
