import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import { Clock } from '@kantia/platform/ports/clock';
import { Units, type Actor } from '@kantia/platform/ports/unit-of-work';
import { isAway, remember, type Recent } from '../domain/outage.js';
import { isTrouble, verdictOf, type ProviderAnswer } from '../domain/provider-answer.js';
import { Providers } from '../providers/provider.js';
import { ApplyFindings, type Finding } from './apply-findings.js';
import { BillingSettings } from './billing-settings.js';
import { Grouper } from './grouper.js';
import { Loop } from './loop.js';
import { DueWork, InvoiceRepository, OutageBoard, Trouble, type Claim } from './ports.js';

/** Nobody's unit of work: row security shows it no business row, only the queue of ids and the board of outages. */
const NOBODY: Actor = { companyId: '00000000-0000-0000-0000-000000000000', userId: null, roles: [] };
const ANSWERS_PER_GROUP = 250;

interface Answered {
  readonly claim: Claim;
  readonly answer: ProviderAnswer;
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
  #recent: Recent = [];
  #away = false;

  constructor(
    private readonly units: Units,
    private readonly clock: Clock,
    private readonly dueWork: DueWork,
    private readonly invoices: InvoiceRepository,
    private readonly outages: OutageBoard,
    private readonly findings: ApplyFindings,
    private readonly providers: Providers,
    private readonly settings: BillingSettings,
    private readonly trouble: Trouble,
  ) {
    this.#loop = new Loop('the dispatcher of invoices', () => this.#round(), { idleMs: settings.idleMs, trouble });
    this.#answers = new Grouper((answered) => this.#write(answered), { windowMs: settings.answerWindowMs, most: ANSWERS_PER_GROUP });
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
    const { provider, probeEveryMs, claimMax } = this.settings;
    const companies = await this.units.run(NOBODY, (work) => this.dueWork.companies(work, 'invoice'));
    if (companies.length === 0) return 'idle';
    const permit = await this.units.run(NOBODY, (work) => this.outages.permit(work, provider, probeEveryMs));
    this.#away = permit !== 'all';
    if (permit === 'none') return 'idle';
    let taken = 0;
    for (const company of companies) {
      taken += await this.#dispatch(company, permit === 'probe' ? { limit: 1, probe: true } : { limit: claimMax, probe: false });
      if (permit === 'probe') break;
    }
    return taken > 0 ? 'more' : 'idle';
  }

  async #dispatch(companyId: string, { limit, probe }: { limit: number; probe: boolean }): Promise<number> {
    const leaseUntil = new Date(this.clock.now().getTime() + this.settings.leaseMs);
    const claims = await this.units.run({ ...NOBODY, companyId }, (work) => this.invoices.claim(work, { limit, leaseUntil }));
    for (const claim of claims) {
      while (this.#inFlight.size >= this.settings.inFlightMax) await Promise.race(this.#inFlight);
      const sent: Promise<void> = this.#perform(claim, { leaseUntil, probe }).finally(() => this.#inFlight.delete(sent));
      this.#inFlight.add(sent);
    }
    if (probe) await Promise.all(this.#inFlight).then(() => this.#answers.drained());
    return claims.length;
  }

  async #perform(claim: Claim, { leaseUntil, probe }: { leaseUntil: Date; probe: boolean }): Promise<void> {
    // Too late to be surely done before another process may take it over: leave it to the lease.
    if (this.clock.now().getTime() + this.settings.requestTimeoutMs > leaseUntil.getTime()) return;
    const answer = this.#away && !probe ? AWAY : await this.#call(claim);
    // Not waited for: the slot is free as soon as the provider has answered.
    this.#answers.add({ claim, answer }).catch((cause: unknown) => this.trouble.report('answers of the provider are not written', cause));
  }

  async #call({ action, companyId, invoiceId, document }: Claim): Promise<ProviderAnswer> {
    const provider = present(this.providers.of(this.settings.provider), `no provider ${this.settings.provider}`);
    const answer = await (action === 'submit' ? provider.submit({ companyId, reference: invoiceId, document }) : provider.query(companyId, invoiceId));
    this.#recent = remember(this.#recent, isTrouble(answer));
    return answer;
  }

  async #write(answered: readonly Answered[]): Promise<readonly true[]> {
    await this.#judge(answered);
    for (const companyId of new Set(answered.map(({ claim }) => claim.companyId))) {
      const own = answered.filter(({ claim }) => claim.companyId === companyId);
      await this.units.run({ ...NOBODY, companyId }, (work) => this.findings.apply(work, own.map(toFinding)));
    }
    return answered.map(() => true);
  }

  /** Declares the provider away for all replicas, or back. */
  async #judge(answered: readonly Answered[]): Promise<void> {
    const { provider, probeEveryMs } = this.settings;
    if (!this.#away && isAway(this.#recent)) {
      this.#away = true;
      await this.units.run(NOBODY, (work) => this.outages.open(work, provider, probeEveryMs));
    } else if (this.#away && answered.some(({ answer }) => !isTrouble(answer))) {
      this.#away = false;
      this.#recent = [];
      await this.units.run(NOBODY, (work) => this.outages.close(work, provider));
    }
  }
}

/** Not sent at all, because the provider is away. */
const AWAY: ProviderAnswer = { outcome: 'unreachable', cause: 'provider-away' };

function toFinding({ claim, answer }: Answered): Finding {
  return { invoiceId: claim.invoiceId, verdict: verdictOf(answer, claim.action), source: claim.action };
}
