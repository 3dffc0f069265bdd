import { Injectable } from '@nestjs/common';
import { countServices } from '@kantia/contracts/customers/operations/count-services.v1';
import { Bus } from '@kantia/platform/ports/bus';
import { Unavailable } from '@kantia/platform/ports/errors';

/** A dashboard that is redrawn twice a second asks no more often than this. */
const KEPT_MS = 2_000;
const KEPT_MAX = 200;

/** How many services there are to settle in a period: `customers` knows. Null while it is away. */
@Injectable()
export class Population {
  private readonly kept = new Map<string, { readonly until: number; readonly count: Promise<number | null> }>();

  constructor(private readonly bus: Bus) {}

  of(companyId: string, period: string, market: string): Promise<number | null> {
    const key = `${companyId} ${period} ${market}`;
    const now = performance.now();
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.count;
    if (this.kept.size >= KEPT_MAX) this.kept.clear();
    const count = this.ask(companyId, period, market);
    this.kept.set(key, { until: now + KEPT_MS, count });
    count.catch(() => this.kept.delete(key));
    return count;
  }

  private async ask(companyId: string, period: string, market: string): Promise<number | null> {
    try {
      const actor = { companyId, userId: null, roles: [] };
      const { count } = await this.bus.ask(countServices, { period, market }, { actor });
      return count;
    } catch (error) {
      if (error instanceof Unavailable) return null;
      throw error;
    }
  }
}
