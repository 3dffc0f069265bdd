import { Injectable } from '@nestjs/common';
import { Grouper } from '@kantia/platform/ports/grouper';
import { BillingSettings } from './billing-settings.js';
import { InvoiceQueue, type Answered } from './invoice-queue.js';
import { Loop } from './loop.js';
import { Trouble, type Claim } from './ports.js';
import { ProviderLine } from './provider-line.js';

const ANSWERS_PER_GROUP = 250;

interface Batch {
  readonly as: 'usual' | 'probe';
  /** On the monotonic clock: too late to be surely done before another process may take the claim over. */
  readonly untilMs: number;
}

/**
 * Sends what is ready and asks after what is open, a bounded number at a time. The intent is committed before each call and
 * the answers are written in groups; whatever happens in between, the lease runs out and the provider is asked.
 */
@Injectable()
export class Dispatcher {
  readonly #loop: Loop;
  readonly #answers: Grouper<Answered, true>;
  readonly #inFlight = new Set<Promise<void>>();
  /** Tells the round, which sends one after another, that a request has ended. */
  #slotFreed: () => void = () => undefined;

  constructor(
    private readonly queue: InvoiceQueue,
    private readonly line: ProviderLine,
    private readonly settings: BillingSettings,
    private readonly trouble: Trouble,
  ) {
    this.#loop = new Loop('the dispatcher of invoices', () => this.#round(), { idleMs: settings.idleMs, trouble });
    this.#answers = new Grouper((answered) => this.#write(answered), {
      windowMs: settings.answerWindowMs,
      most: ANSWERS_PER_GROUP,
    });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  /** Before the database pool closes: what was sent is waited for and written. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
    await Promise.all(this.#inFlight);
    await this.#answers.drained();
  }

  wake(): void {
    this.#loop.wake();
  }

  async #round(): Promise<'more' | 'idle'> {
    const companies = await this.queue.companiesDue();
    if (companies.length === 0) return 'idle';
    const permit = await this.line.permit();
    if (permit === 'none') return 'idle';
    let taken = 0;
    for (const companyId of permit === 'probe' ? companies.slice(0, 1) : companies) {
      taken +=
        permit === 'probe' ? await this.#probe(companyId) : await this.#dispatch(companyId, this.settings.claimMax);
    }
    return taken > 0 ? 'more' : 'idle';
  }

  /** One request, and nothing further until it is answered. */
  async #probe(companyId: string): Promise<number> {
    const taken = await this.#dispatch(companyId, 1, 'probe');
    await Promise.all(this.#inFlight);
    await this.#answers.drained();
    return taken;
  }

  async #dispatch(companyId: string, limit: number, as: Batch['as'] = 'usual'): Promise<number> {
    const untilMs = performance.now() + this.settings.leaseMs - this.settings.requestTimeoutMs;
    const claims = await this.queue.claim(companyId, limit);
    for (const claim of claims) {
      while (this.#inFlight.size >= this.settings.inFlightMax)
        await new Promise<void>((resolve) => (this.#slotFreed = resolve));
      const sent: Promise<void> = this.#perform(claim, { as, untilMs }).finally(() => {
        this.#inFlight.delete(sent);
        this.#slotFreed();
      });
      this.#inFlight.add(sent);
    }
    return claims.length;
  }

  async #perform(claim: Claim, { as, untilMs }: Batch): Promise<void> {
    if (performance.now() > untilMs) return;
    const sentAtMs = performance.now();
    const reply = await this.line.call(claim, as);
    // Not waited for: the slot is free as soon as the provider has answered.
    this.#answers
      .add({ claim, ...reply, tookMs: performance.now() - sentAtMs })
      .catch((cause: unknown) => this.trouble.report('answers of the provider are not written', cause));
  }

  async #write(answered: readonly Answered[]): Promise<readonly true[]> {
    await this.line.judge(answered.map(({ answer }) => answer));
    await this.queue.write(answered);
    return answered.map(() => true);
  }
}
