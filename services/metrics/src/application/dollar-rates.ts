import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getExchangeRate } from '@kantia/contracts/inputs/operations/get-exchange-rate.v1';
import { Bus } from '@kantia/platform/ports/bus';
import { Unavailable } from '@kantia/platform/ports/errors';

export type DollarRate = NonNullable<ReplyOf<typeof getExchangeRate>['dollar']>;

/** A rate is loaded once a day at most: a dashboard that is redrawn twice a second asks no more often than this. */
const KEPT_MS = 30_000;
const KEPT_MAX = 200;

/** What a US dollar cost at the end of a period: `inputs` knows. Null where no rate is loaded, and while it is away. */
@Injectable()
export class DollarRates {
  private readonly kept = new Map<string, { readonly until: number; readonly rate: Promise<DollarRate | null> }>();

  constructor(private readonly bus: Bus) {}

  of(companyId: string, period: string): Promise<DollarRate | null> {
    const key = `${companyId} ${period}`;
    const now = performance.now();
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.rate;
    if (this.kept.size >= KEPT_MAX) this.kept.clear();
    const rate = this.ask(companyId, period);
    this.kept.set(key, { until: now + KEPT_MS, rate });
    rate.catch(() => this.kept.delete(key));
    return rate;
  }

  private async ask(companyId: string, period: string): Promise<DollarRate | null> {
    try {
      const actor = { companyId, userId: null, roles: [] };
      return (await this.bus.ask(getExchangeRate, { period }, { actor })).dollar;
    } catch (error) {
      if (error instanceof Unavailable) return null;
      throw error;
    }
  }
}
