import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { dashboardChanged } from '@kantia/contracts/metrics/dashboard-changed.v1';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { FlowFolds } from './ports.js';

interface Scope {
  readonly period: string;
  readonly market: string;
}

/** Screens redraw no more often than this. */
const EVERY_MS = 500;

/** Tells screens that figures changed: at most two events a second for a company, after what they tell of is committed. */
@Injectable()
export class DashboardNews implements OnModuleDestroy {
  private readonly pending = new Map<string, Map<string, Scope>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly sending = new Set<Promise<void>>();

  constructor(
    private readonly units: Units,
    private readonly folds: FlowFolds,
  ) {}

  tell(work: UnitOfWork, scope: Scope): void {
    const { companyId } = work.actor;
    work.afterCommit(() => {
      const scopes = this.pending.get(companyId) ?? new Map<string, Scope>();
      scopes.set(`${scope.period} ${scope.market}`, scope);
      this.pending.set(companyId, scopes);
      this.arm(companyId);
    });
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.allSettled(this.sending);
  }

  private arm(companyId: string): void {
    if (this.timers.has(companyId)) return;
    this.timers.set(
      companyId,
      setTimeout(() => {
        // What cannot be told now is told with the next change: nothing but the freshness of a screen depends on it.
        const sending = this.send(companyId)
          .catch(() => undefined)
          .finally(() => this.sending.delete(sending));
        this.sending.add(sending);
      }, EVERY_MS),
    );
  }

  private async send(companyId: string): Promise<void> {
    this.timers.delete(companyId);
    const scopes = this.pending.get(companyId);
    const [next] = scopes ?? [];
    if (!scopes || !next) return;
    const [name, { period, market }] = next;
    scopes.delete(name);
    if (scopes.size > 0) this.arm(companyId);
    await this.units.run({ companyId, userId: null, roles: [] }, async (work) => {
      work.publish(dashboardChanged, { period, market, position: await this.folds.position(work) });
    });
  }
}
