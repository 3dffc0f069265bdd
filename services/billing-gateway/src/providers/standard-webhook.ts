import { Webhook } from 'standardwebhooks';
import type { RawWebhook } from './provider.js';

/** Far above any callback of a provider; what is larger is not even hashed. */
const BODY_BYTES_MOST = 64 * 1024;
const ID = /^[A-Za-z0-9_-]{1,128}$/;
const TIMESTAMP = /^\d{1,12}$/;
const SIGNATURES = /^v1a?,[A-Za-z0-9+/]+={0,2}(?: v1a?,[A-Za-z0-9+/]+={0,2}){0,9}$/;

/**
 * Checks a signature of the Standard Webhooks specification over the raw body: HMAC-SHA256 of `id.timestamp.body`, not older or
 * younger than five minutes, any of the company's secrets. Answers id and text, or null. The library is lenient about the headers
 * and about bytes that are no text, so their form is checked first.
 */
export function verifiedText(
  { headers, body }: RawWebhook,
  secrets: readonly string[],
): { readonly webhookId: string; readonly text: string } | null {
  const [id, timestamp, signature] = [
    headers['webhook-id'],
    headers['webhook-timestamp'],
    headers['webhook-signature'],
  ];
  if (id === undefined || timestamp === undefined || signature === undefined) return null;
  if (!ID.test(id) || !TIMESTAMP.test(timestamp) || !SIGNATURES.test(signature)) return null;
  if (body.byteLength === 0 || body.byteLength > BODY_BYTES_MOST) return null;
  const text = textOf(body);
  if (text === null) return null;
  const signed = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
  return secrets.some((secret) => matches(secret, text, signed)) ? { webhookId: id, text } : null;
}

function matches(secret: string, text: string, signed: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(text, signed, { jsonParse: false });
    return true;
  } catch {
    // The library says by an error that this secret did not sign it, or that its time has passed.
    return false;
  }
}

/** A byte order mark counts as part of the text: otherwise two bodies would have one signature. */
function textOf(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}
