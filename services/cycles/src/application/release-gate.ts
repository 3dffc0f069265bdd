import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { judge, stops, type Verdict } from '../domain/release-gate.js';
import { ApprovalRepository, StageRepository } from './approval-ports.js';
import { ServiceRepository, type Settled } from './ports.js';
import { ReviewRepository } from './review-ports.js';

type WithStatement = Settled & { readonly statement: NonNullable<Settled['statement']> };
export type Judged<S extends WithStatement> = S & {
  readonly gate: Verdict;
  /** Why an automatic cycle does not send it before somebody has looked at it; null: it goes. */
  readonly stop: 'amount' | 'release-gate' | null;
};

/** Judges statements before they go: by their findings, and in an automatic cycle by the company's limit of money. */
@Injectable()
export class ReleaseGate {
  constructor(
    private readonly approvals: ApprovalRepository,
    private readonly services: ServiceRepository,
    private readonly reviews: ReviewRepository,
    private readonly stages: StageRepository,
  ) {}

  /** In the order given. A manual cycle is judged too, and stopped by people alone. */
  async judge<S extends WithStatement>(
    work: UnitOfWork,
    cycle: Cycle,
    settled: readonly S[],
  ): Promise<readonly Judged<S>[]> {
    if (settled.length === 0) return [];
    const { moneyLimit, gate: settings } = await this.approvals.policy(work);
    const ordinals = settled.map(({ ordinal }) => ordinal);
    const earlier = await this.services.validationFindings(work, cycle.id, ordinals);
    return settled.map((service) => {
      const { statement, findings, ordinal } = service;
      const gate = judge([...(earlier.get(ordinal) ?? []), ...findings], settings);
      if (cycle.mode === 'manual') return { ...service, gate, stop: null };
      if (moneyLimit !== null && statement.total.greaterThan(moneyLimit)) return { ...service, gate, stop: 'amount' };
      return { ...service, gate, stop: stops(gate.band, statement.id, settings) ? 'release-gate' : null };
    });
  }

  /** Settled services that are stopped go into review, as the process itself marks them. */
  async hold(work: UnitOfWork, cycle: Cycle, judged: readonly Judged<WithStatement>[]): Promise<void> {
    for (const reason of ['amount', 'release-gate'] as const) {
      const ordinals = judged.filter(({ stop }) => stop === reason).map(({ ordinal }) => ordinal);
      if (ordinals.length === 0) continue;
      await this.reviews.noteReview(work, cycle.id, ordinals, { reason, note: '', by: null, act: null });
      await this.stages.move(work, cycle.id, { from: 'settled', to: 'in-review', ordinals });
    }
  }
}
