import { Pool } from 'undici';
import { z } from 'zod';
import type { BillingProvider, ProviderReply, RawWebhook, Submission, WebhookEvent } from '../provider.js';
import { verifiedText } from '../standard-webhook.js';
import { fromCallback, fromResponse } from './simulator.mapping.js';

export interface SimulatorOptions {
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly inFlightMax: number;
  readonly secretsOf: (companyId: string) => readonly string[];
}

/** An answer of a provider is short; what is longer is no evidence worth its place. */
const RAW_CHARACTERS_MOST = 8_000;

/** These happen before a request leaves: the provider surely has nothing of it. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Talks to the provider simulator over kept-alive connections. */
export class SimulatorProvider implements BillingProvider {
  readonly code = 'simulator';
  readonly #pool: Pool;

  constructor(private readonly options: SimulatorOptions) {
    this.#pool = new Pool(options.baseUrl, {
      connections: options.inFlightMax,
      pipelining: 1,
      connect: { timeout: options.timeoutMs },
    });
  }

  submit({ reference, document }: Submission): Promise<ProviderReply> {
    return this.#ask({ method: 'POST', path: '/documents', reference, document });
  }

  /** A query that fails leaves everything as it is. */
  async query(_companyId: string, reference: string): Promise<ProviderReply> {
    const { answer, raw } = await this.#ask({
      method: 'GET',
      path: `/documents/${encodeURIComponent(reference)}`,
      reference,
      document: null,
    });
    return { answer: answer.outcome === 'unknown' ? { outcome: 'unreachable', cause: answer.cause } : answer, raw };
  }

  verifyWebhook(raw: RawWebhook): WebhookEvent | null {
    const verified = verifiedText(raw, this.options.secretsOf(raw.companyId));
    return verified && fromCallback({ webhookId: verified.webhookId, body: verified.text, companyId: raw.companyId });
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #ask({
    method,
    path,
    reference,
    document,
  }: {
    method: 'GET' | 'POST';
    path: string;
    reference: string;
    document: string | null;
  }): Promise<ProviderReply> {
    try {
      const { statusCode, body } = await this.#pool.request({
        method,
        path,
        body: document,
        headers: { 'content-type': 'application/json', 'idempotency-key': reference },
        signal: AbortSignal.timeout(this.options.timeoutMs),
      });
      const text = await body.text();
      const answer = fromResponse({ status: statusCode, body: text, reference });
      const raw = `HTTP ${statusCode}\n${text}`.slice(0, RAW_CHARACTERS_MOST);
      // A submission is never "not found": an address that is wrong must not look like a document that is not there.
      return method === 'POST' && answer.outcome === 'not-found'
        ? { answer: { outcome: 'unreachable', cause: 'provider-answered-404' }, raw }
        : { answer, raw };
    } catch (cause) {
      const code = codeOf(cause);
      const outcome = NOT_SENT.has(code) ? 'unreachable' : 'unknown';
      return { answer: { outcome, cause: `provider-${code.toLowerCase()}` }, raw: null };
    }
  }
}

const failure = z.object({
  name: z.string().optional(),
  // A number in what a time-out throws.
  code: z.string().optional().catch(undefined),
  errors: z.array(z.unknown()).optional(),
});

/** By shape, not by class: what Node itself throws need not be an `Error` of this realm. */
function codeOf(cause: unknown): string {
  const { data } = failure.safeParse(cause);
  if (data?.name === 'TimeoutError') return 'timed-out';
  return data?.code ?? (data?.errors ? codeOf(data.errors[0]) : 'failed');
}
