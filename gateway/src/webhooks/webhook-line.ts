import { receiveWebhooks } from '@kantia/contracts/billing-gateway/operations/receive-webhooks.v1';
import type { ReplyOf, RequestOf } from '@kantia/contracts/define';
import { Grouper } from '@kantia/platform/ports/grouper';
import type { Bus } from '@kantia/platform/ports/bus';

type ProviderCallback = RequestOf<typeof receiveWebhooks>['callbacks'][number];
export type Outcome = ReplyOf<typeof receiveWebhooks>['outcomes'][number];

export interface Arrival {
  readonly provider: string;
  readonly companyId: string;
  readonly callback: ProviderCallback;
}

const CALLBACKS_PER_MESSAGE = 500;
/** A message of the bus holds a million bytes. */
const BYTES_PER_MESSAGE = 500_000;
const HEADER_BYTES = 400;

/**
 * Hands callbacks that arrive within a few milliseconds to billing-gateway in one message: providers call back for each document, and a
 * message each would cost more than all else that is done for it. Each is answered after billing-gateway has committed it.
 */
export class WebhookLine {
  readonly #group: Grouper<Arrival, Outcome | Failure>;

  constructor(
    private readonly bus: Bus,
    windowMs: number,
  ) {
    this.#group = new Grouper((arrivals) => this.#hand(arrivals), {
      windowMs,
      most: CALLBACKS_PER_MESSAGE,
      weight: { of: ({ callback }) => callback.body.length + HEADER_BYTES, most: BYTES_PER_MESSAGE },
    });
  }

  async take(arrival: Arrival): Promise<Outcome> {
    const outcome = await this.#group.add(arrival);
    if (typeof outcome === 'string') return outcome;
    throw outcome.cause;
  }

  /** What fails for one company or provider fails for its own callbacks only. */
  async #hand(arrivals: readonly Arrival[]): Promise<readonly (Outcome | Failure)[]> {
    const answers = new Map<Arrival, Outcome | Failure>();
    const lines = new Map<string, Arrival[]>();
    for (const arrival of arrivals) {
      const key = `${arrival.provider} ${arrival.companyId}`;
      const line = lines.get(key);
      if (line) line.push(arrival);
      else lines.set(key, [arrival]);
    }
    await Promise.all([...lines.values()].map((line) => this.#ask(line, answers)));
    return arrivals.map((arrival) => answers.get(arrival) ?? { cause: new Error('a callback without an answer') });
  }

  async #ask(line: readonly Arrival[], answers: Map<Arrival, Outcome | Failure>): Promise<void> {
    const [first] = line;
    if (!first) return;
    const { provider, companyId } = first;
    try {
      const callbacks = line.map(({ callback }) => callback);
      const { outcomes } = await this.bus.ask(
        receiveWebhooks,
        { provider, callbacks },
        { actor: { companyId, userId: null, roles: [] } },
      );
      line.forEach((arrival, index) => {
        const outcome = outcomes[index];
        if (outcome !== undefined) answers.set(arrival, outcome);
      });
    } catch (cause) {
      for (const arrival of line) answers.set(arrival, { cause });
    }
  }
}

interface Failure {
  readonly cause: unknown;
}
