import { Injectable } from '@nestjs/common';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { delayMs } from '../domain/delay.js';
import { verdictOf } from '../domain/provider-answer.js';
import { readWebhookEvent } from '../domain/webhook-event.js';
import { ApplyFindings } from './apply-findings.js';
import { BillingSettings } from './billing-settings.js';
import { Loop } from './loop.js';
import { Chance, DueWork, Trouble, WebhookRepository, type WaitingWebhook } from './ports.js';

const NOBODY: Actor = { companyId: '00000000-0000-0000-0000-000000000000', userId: null, roles: [] };
const WEBHOOKS_PER_ROUND = 1_000;
/** A callback of a reference that we do not know is looked at again for about a day, then kept without effect. */
const TRIES_MOST = 30;
const UNKNOWN_REFERENCE = { firstMs: 2_000, mostMs: 3_600_000 };

/** Applies the stored callbacks by set: whatever gathered since the round before, in one transaction per company. */
@Injectable()
export class ApplyWebhooks {
  readonly #loop: Loop;

  constructor(
    private readonly units: Units,
    private readonly dueWork: DueWork,
    private readonly webhooks: WebhookRepository,
    private readonly findings: ApplyFindings,
    private readonly chance: Chance,
    private readonly settings: BillingSettings,
    trouble: Trouble,
  ) {
    this.#loop = new Loop('the application of webhooks', () => this.#round(), { idleMs: settings.idleMs, trouble });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
  }

  wake(): void {
    this.#loop.wake();
  }

  async #round(): Promise<'more' | 'idle'> {
    // Callbacks come in crowds: what gathers in this while becomes one transaction and one event.
    await new Promise((resolve) => setTimeout(resolve, this.settings.webhookApplyMs));
    const companies = await this.units.run(NOBODY, (work) => this.dueWork.companies(work, 'webhook'));
    let taken = 0;
    for (const companyId of companies) taken += await this.units.run({ ...NOBODY, companyId }, (work) => this.#apply(work));
    return taken > 0 ? 'more' : 'idle';
  }

  async #apply(work: UnitOfWork): Promise<number> {
    const waiting = await this.webhooks.take(work, WEBHOOKS_PER_ROUND);
    if (waiting.length === 0) return 0;
    const found = await this.findings.apply(
      work,
      waiting.map(({ reference, event }) => ({ invoiceId: reference, verdict: verdictOf(readWebhookEvent(event), 'query'), source: 'webhook' as const })),
    );
    const settled = waiting.filter(({ reference, tries }) => found.has(reference) || tries >= TRIES_MOST);
    await this.webhooks.done(work, settled.map(({ id }) => id));
    const unknown = waiting.filter((webhook) => !settled.includes(webhook));
    if (unknown.length > 0) await this.webhooks.putOff(work, unknown.map((webhook) => ({ id: webhook.id, dueAt: this.#later(work, webhook) })));
    return waiting.length;
  }

  #later(work: UnitOfWork, { tries }: WaitingWebhook): Date {
    return new Date(work.startedAt.getTime() + delayMs(tries + 1, UNKNOWN_REFERENCE, this.chance.next()));
  }
}
