import { defineOperation } from '../../define.js';
import { bytes, map, oneOf, record, string } from '../../schema.js';

/**
 * Hands over a provider's callback with its raw body. Answers after it is stored once: `stored` or `duplicate` → 202, `refused` → 401 with no state
 * changed. The company comes from the path and is checked with the signature.
 */
export const receiveWebhook = defineOperation({
  owner: 'billing-gateway',
  operation: 'receive-webhook',
  kind: 'intake',
  access: 'public',
  timeoutMs: 15_000,
  request: record('ReceiveWebhookV1', { provider: string, headers: map(string), body: bytes }),
  reply: record('WebhookReceivedV1', { outcome: oneOf('WebhookOutcome', ['refused', 'stored', 'duplicate']) }),
});
