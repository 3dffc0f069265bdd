import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { verifiedText } from './standard-webhook.js';

const secretOf = (word: string) => `whsec_${Buffer.from(word.padEnd(32, '.')).toString('base64')}`;
const OURS = secretOf('ours');
const OLD = secretOf('old');
const BODY = '{"type":"document.state","data":{"state":"VALIDATED"}}';
const COMPANY = '11111111-1111-4111-8111-111111111111';

interface Forgery {
  readonly secret?: string;
  readonly id?: string;
  readonly ageSeconds?: number;
  readonly sent?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

function arrival({ secret = OURS, id = 'msg_1', ageSeconds = 0, sent = BODY, headers = {} }: Forgery) {
  const at = new Date(Date.now() - ageSeconds * 1000);
  const signed: Record<string, string | undefined> = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, BODY),
    ...headers,
  };
  const given = Object.fromEntries(
    Object.entries(signed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return { companyId: COMPANY, headers: given, body: typeof sent === 'string' ? Buffer.from(sent) : sent };
}

const flipped = Buffer.from(BODY);
flipped[20] = (flipped[20] ?? 0) ^ 1;
const rightly = new Webhook(OURS).sign('msg_1', new Date(), BODY);

describe('a callback', () => {
  it.each([
    ["signed with another company's secret", { secret: secretOf('theirs') }],
    ['with one bit of the body changed', { sent: flipped }],
    ['with the body written anew', { sent: JSON.stringify(JSON.parse(BODY), null, 1) }],
    ['with a byte order mark before the body', { sent: `\uFEFF${BODY}` }],
    ['with bytes that are no text', { sent: Buffer.from([0xff, 0xfe, 0x7b]) }],
    ['without a body', { sent: '' }],
    ['of ten megabytes', { sent: 'x'.repeat(10_000_000) }],
    ['six minutes late', { ageSeconds: 361 }],
    ['six minutes early', { ageSeconds: -361 }],
    ['without id', { headers: { 'webhook-id': undefined } }],
    ['without time', { headers: { 'webhook-timestamp': undefined } }],
    ['without signature', { headers: { 'webhook-signature': undefined } }],
    ['with an empty signature', { headers: { 'webhook-signature': 'v1,' } }],
    ['with a dot in its id', { id: 'msg.1' }],
    [
      'with a time that only begins as a number',
      { headers: { 'webhook-timestamp': `${Math.floor(Date.now() / 1000)}x` } },
    ],
    ['with the signature of an unknown version', { headers: { 'webhook-signature': rightly.replace('v1,', 'v2,') } }],
    ['with two signature headers joined to one', { headers: { 'webhook-signature': `${rightly}, ${rightly}` } }],
    ['with two ids joined to one', { headers: { 'webhook-id': 'msg_1, msg_1' } }],
  ] satisfies readonly (readonly [string, Forgery])[])('%s is refused', (_how, forgery) => {
    expect(verifiedText(arrival(forgery), [OURS])).toBeNull();
  });

  it('is refused when the company has no secret', () => {
    expect(verifiedText(arrival({}), [])).toBeNull();
  });

  it('is taken when rightly signed, four minutes late too', () => {
    expect(verifiedText(arrival({ ageSeconds: 240 }), [OURS])).toEqual({ webhookId: 'msg_1', text: BODY });
  });

  it('is taken with the old and the new secret during a rotation, and after it with the new one only', () => {
    expect(verifiedText(arrival({ secret: OLD }), [OURS, OLD])).not.toBeNull();
    expect(verifiedText(arrival({}), [OURS, OLD])).not.toBeNull();
    expect(verifiedText(arrival({ secret: OLD }), [OURS])).toBeNull();
  });
});
