import { Injectable } from '@nestjs/common';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ApprovalRepository, StageRepository } from './approval-ports.js';
import type { Settled } from './ports.js';
import { ReviewRepository } from './review-ports.js';

/** What an automatic cycle does not send by itself: statements above the company's limit of money. */
@Injectable()
export class MoneyGate {
  constructor(
    private readonly approvals: ApprovalRepository,
    private readonly reviews: ReviewRepository,
    private readonly stages: StageRepository,
  ) {}

  async excessive<S extends Settled>(work: UnitOfWork, services: readonly S[]): Promise<readonly S[]> {
    const { moneyLimit } = await this.approvals.policy(work);
    if (moneyLimit === null) return [];
    return services.filter(({ statement }) => statement?.total.greaterThan(moneyLimit));
  }

  /** Settled services go into review, as the process itself marks them. */
  async hold(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[]): Promise<void> {
    if (ordinals.length === 0) return;
    await this.reviews.noteReview(work, cycleId, ordinals, { reason: 'amount', note: '', by: null });
    await this.stages.move(work, cycleId, { from: 'settled', to: 'in-review', ordinals });
  }
}
