import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { isAway, remember, type Recent } from '../domain/outage.js';
import { AWAY, isTrouble, type ProviderAnswer } from '../domain/provider-answer.js';
import { Providers, type ProviderReply } from '../providers/provider.js';
import { BillingSettings } from './billing-settings.js';
import { NOBODY } from './nobody.js';
import { OutageBoard, type Claim } from './ports.js';

/**
 * The line to the provider. When the provider is away, one probe per interval goes through, whatever the number of replicas;
 * the first answer opens the line again.
 */
@Injectable()
export class ProviderLine {
  #recent: Recent = [];
  #away = false;
  #announced = false;

  constructor(
    private readonly units: Units,
    private readonly outages: OutageBoard,
    private readonly providers: Providers,
    private readonly settings: BillingSettings,
  ) {}

  async permit(): Promise<'all' | 'probe' | 'none'> {
    await this.#announce();
    const permit = await this.units.run(NOBODY, (work) =>
      this.outages.permit(work, this.settings.provider, this.settings.probeEveryMs),
    );
    this.#away = permit !== 'all';
    this.#announced = this.#away;
    return permit;
  }

  /** Asks the provider, or says at once that it is away. */
  async call(claim: Claim, as: 'usual' | 'probe'): Promise<ProviderReply> {
    if (this.#away && as === 'usual') return { answer: AWAY, raw: null };
    const provider = present(this.providers.of(this.settings.provider), `no provider ${this.settings.provider}`);
    const { action, companyId, invoiceId, document } = claim;
    const reply = await (action === 'submit'
      ? provider.submit({ companyId, reference: invoiceId, document })
      : provider.query(companyId, invoiceId));
    this.#recent = remember(this.#recent, isTrouble(reply.answer));
    // At once, so that the rest of the claim is not sent after it; the other replicas hear of it by `judge`.
    if (isAway(this.#recent)) this.#away = true;
    return reply;
  }

  /** Declares the provider away or back for all replicas. */
  async judge(answers: readonly ProviderAnswer[]): Promise<void> {
    await this.#announce();
    if (!this.#away || answers.every(isTrouble)) return;
    this.#away = false;
    this.#announced = false;
    this.#recent = [];
    await this.units.run(NOBODY, (work) => this.outages.close(work, this.settings.provider));
  }

  async #announce(): Promise<void> {
    if (this.#announced || !isAway(this.#recent)) return;
    this.#announced = true;
    await this.units.run(NOBODY, (work) => this.outages.open(work, this.settings.provider, this.settings.probeEveryMs));
  }
}
