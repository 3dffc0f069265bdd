import { Injectable } from '@nestjs/common';
import { verifyAudit } from '@kantia/contracts/cycles/operations/verify-audit.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { AuditRepository } from './audit-ports.js';

@Injectable()
@Answers(verifyAudit)
export class VerifyAuditQuery implements OperationHandler<typeof verifyAudit> {
  constructor(private readonly audit: AuditRepository) {}

  answer(_request: Asked<typeof verifyAudit>, work: UnitOfWork): Promise<ReplyOf<typeof verifyAudit>> {
    return this.audit.verify(work);
  }
}
