import { defineOperation } from '../../define.js';
import { array, bytes, map, oneOf, record, string } from '../../schema.js';

/**
 * Hands over callbacks of one provider for one company, each with its raw body, that reached the gateway within a moment. Answers after
 * they are stored, an outcome for each in their order: `stored` or `duplicate` → 202, `refused` → 401 with no state changed. The company
 * comes from the path and is checked with each signature.
 */
export const receiveWebhooks = defineOperation({
  owner: 'billing-gateway',
  operation: 'receive-webhooks',
  kind: 'intake',
  access: 'public',
  timeoutMs: 15_000,
  request: record('ReceiveWebhooksV1', {
    provider: string,
    callbacks: array(record('ProviderCallback', { headers: map(string), body: bytes })),
  }),
  reply: record('WebhooksReceivedV1', {
    outcomes: array(oneOf('WebhookOutcome', ['refused', 'stored', 'duplicate'])),
  }),
});
