import { createHmac, randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import type { DocumentState } from './document-book.js';

export interface CallbackOptions {
  /** With `{companyId}` in it. */
  readonly url: string;
  readonly secret: string;
}

export interface Callback {
  readonly companyId: string;
  readonly state: DocumentState;
  /** The same id is the same event. */
  readonly id?: string;
}

interface Owed {
  readonly callback: Callback;
  readonly id: string;
  readonly tries: number;
  readonly done: () => void;
}

const IN_FLIGHT_MAX = 150;
const RETRY_FIRST_MS = 250;
const RETRY_MOST_MS = 10_000;
const TIMEOUT_MS = 15_000;

/** Signed callbacks (Standard Webhooks), a bounded number at a time over kept-alive connections, repeated until they are taken. */
export class Callbacks {
  readonly #pool: Pool;
  readonly #key: Buffer;
  readonly #path: string;
  readonly #waiting: Owed[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #inFlight = 0;
  #stopped = false;
  attempts = 0;

  constructor(private readonly options: CallbackOptions) {
    this.#pool = new Pool(new URL(options.url).origin, {
      connections: IN_FLIGHT_MAX,
      pipelining: 1,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    this.#path = decodeURI(new URL(options.url).pathname);
    this.#key = Buffer.from(options.secret.slice('whsec_'.length), 'base64');
  }

  /** Resolves when the receiver has taken it. */
  send(callback: Callback): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ callback, id: callback.id ?? `msg_${randomUUID()}`, tries: 0, done });
      this.#pump();
    });
  }

  async close(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#pool.destroy();
  }

  #pump(): void {
    while (!this.#stopped && this.#inFlight < IN_FLIGHT_MAX) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#inFlight += 1;
      void this.#attempt(next);
    }
  }

  async #attempt(next: Owed): Promise<void> {
    const isTaken = await this.#post(next.callback, next.id);
    this.#inFlight -= 1;
    if (isTaken) next.done();
    else this.#again({ ...next, tries: next.tries + 1 });
    this.#pump();
  }

  #again(next: Owed): void {
    if (this.#stopped) return;
    const delayMs = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (next.tries - 1)) * (0.5 + Math.random() / 2);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#waiting.push(next);
      this.#pump();
    }, delayMs);
    this.#timers.add(timer);
  }

  async #post({ companyId, state }: Callback, id: string): Promise<boolean> {
    this.attempts += 1;
    const body = JSON.stringify({ type: 'document.state', companyId, data: state });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', this.#key).update(`${id}.${timestamp}.${body}`).digest('base64');
    try {
      const response = await this.#pool.request({
        method: 'POST',
        path: this.#path.replace('{companyId}', companyId),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signature}`,
        },
        body,
      });
      await response.body.dump();
      return response.statusCode >= 200 && response.statusCode < 300;
    } catch {
      // Whatever it was, the callback is owed until somebody takes it.
      return false;
    }
  }
}
