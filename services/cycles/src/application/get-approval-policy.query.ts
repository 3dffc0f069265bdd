import { Injectable } from '@nestjs/common';
import { getApprovalPolicy } from '@kantia/contracts/cycles/operations/get-approval-policy.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ApprovalRepository } from './approval-ports.js';
import { toPolicyView } from './to-message.js';

@Injectable()
@Answers(getApprovalPolicy)
export class GetApprovalPolicyQuery implements OperationHandler<typeof getApprovalPolicy> {
  constructor(private readonly approvals: ApprovalRepository) {}

  async answer(
    _request: Asked<typeof getApprovalPolicy>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof getApprovalPolicy>> {
    return toPolicyView(await this.approvals.policy(work));
  }
}
