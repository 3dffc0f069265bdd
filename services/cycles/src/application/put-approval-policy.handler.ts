import { Injectable } from '@nestjs/common';
import { putApprovalPolicy } from '@kantia/contracts/cycles/operations/put-approval-policy.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { APPROVAL_STAGES } from '../domain/approval.js';
import { ApprovalRepository } from './approval-ports.js';
import { refuse } from './refusals.js';

const OUTLIER_PERCENT_MAX = 1_000;

@Injectable()
@Answers(putApprovalPolicy)
export class PutApprovalPolicyHandler implements OperationHandler<typeof putApprovalPolicy> {
  constructor(private readonly approvals: ApprovalRepository) {}

  async answer(
    { payload }: Asked<typeof putApprovalPolicy>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof putApprovalPolicy>> {
    const { outlierPercent } = payload;
    if (outlierPercent < 1 || outlierPercent > OUTLIER_PERCENT_MAX) throw refuse('cycles.outlier-percent');
    const fourEyes = APPROVAL_STAGES.filter((stage) => payload.fourEyes.includes(stage));
    await this.approvals.putPolicy(work, { fourEyes, outlierPercent });
    return this.approvals.policy(work);
  }
}
