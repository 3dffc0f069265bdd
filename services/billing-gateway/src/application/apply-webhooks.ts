import { Injectable } from '@nestjs/common';
import { Traces } from '@kantia/platform/ports/traces';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { delayMs } from '../domain/delay.js';
import { readWebhookEvent } from '../domain/webhook-event.js';
import { ApplyFindings, type Finding } from './apply-findings.js';
import { NOBODY, serviceOf } from './nobody.js';
import { Chance, WebhookRepository, type WaitingWebhook } from './ports.js';

const WEBHOOKS_PER_ROUND = 1_000;
/** A callback of a reference that we do not know is looked at again for about a day, then kept without effect. */
const TRIES_MOST = 30;
const UNKNOWN_REFERENCE = { firstMs: 2_000, mostMs: 3_600_000 };

/** Applies the stored callbacks by set: whatever gathered since the round before, in one transaction per company. */
@Injectable()
export class ApplyWebhooks {
  constructor(
    private readonly units: Units,
    private readonly webhooks: WebhookRepository,
    private readonly findings: ApplyFindings,
    private readonly chance: Chance,
    private readonly traces: Traces,
  ) {}

  async round(): Promise<'more' | 'idle'> {
    const companies = await this.units.run(NOBODY, (work) => this.webhooks.companiesDue(work));
    let taken = 0;
    for (const companyId of companies)
      taken += await this.traces.group('apply provider callbacks', { 'kantia.company.id': companyId }, () =>
        this.units.run(serviceOf(companyId), (work) => this.#apply(work)),
      );
    return taken > 0 ? 'more' : 'idle';
  }

  async #apply(work: UnitOfWork): Promise<number> {
    const waiting = await this.webhooks.take(work, WEBHOOKS_PER_ROUND);
    if (waiting.length === 0) return 0;
    const found = await this.findings.apply(work, waiting.map(toFinding));
    const settled = new Set(waiting.filter(({ reference, tries }) => found.has(reference) || tries >= TRIES_MOST));
    await this.webhooks.done(
      work,
      [...settled].map(({ id }) => id),
    );
    const unknown = waiting.filter((webhook) => !settled.has(webhook));
    if (unknown.length > 0)
      await this.webhooks.putOff(
        work,
        unknown.map((webhook) => ({ id: webhook.id, dueAt: this.#later(work, webhook) })),
      );
    return waiting.length;
  }

  #later(work: UnitOfWork, { tries }: WaitingWebhook): Date {
    return new Date(work.startedAt.getTime() + delayMs(tries + 1, UNKNOWN_REFERENCE, this.chance.next()));
  }
}

function toFinding({ id, reference, event }: WaitingWebhook): Finding {
  return {
    invoiceId: reference,
    answer: readWebhookEvent(event),
    source: 'webhook',
    tookMs: null,
    raw: null,
    webhookId: id,
  };
}
