import { Injectable } from '@nestjs/common';
import { Grouper } from '@kantia/platform/ports/grouper';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { BillingSettings } from './billing-settings.js';
import { serviceOf } from './nobody.js';
import { WebhookRepository, type WebhookRecord } from './ports.js';
import { WebhookLoop } from './webhook-loop.js';

export interface Arrival {
  readonly companyId: string;
  readonly record: WebhookRecord;
}

const ARRIVALS_PER_GROUP = 500;

/** Stores callbacks that arrive together in one transaction per company; each is answered after its commit. */
@Injectable()
export class WebhookIntake {
  readonly #group: Grouper<Arrival, 'stored' | 'duplicate'>;

  constructor(
    private readonly units: Units,
    private readonly webhooks: WebhookRepository,
    private readonly loop: WebhookLoop,
    settings: BillingSettings,
  ) {
    this.#group = new Grouper((arrivals) => this.#store(arrivals), {
      windowMs: settings.webhookWindowMs,
      most: ARRIVALS_PER_GROUP,
    });
  }

  take(arrival: Arrival): Promise<'stored' | 'duplicate'> {
    return this.#group.add(arrival);
  }

  async #store(arrivals: readonly Arrival[]): Promise<readonly ('stored' | 'duplicate')[]> {
    const stored = new Set<string>();
    for (const companyId of new Set(arrivals.map((arrival) => arrival.companyId))) {
      const records = arrivals.filter((arrival) => arrival.companyId === companyId).map(({ record }) => record);
      const fresh = await this.units.run(serviceOf(companyId), (work) => this.webhooks.store(work, records));
      for (const id of fresh) stored.add(id);
    }
    if (stored.size > 0) this.loop.wake();
    return arrivals.map(({ record }) => (stored.has(record.id) ? 'stored' : 'duplicate'));
  }
}
