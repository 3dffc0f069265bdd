import { Injectable, type Provider } from '@nestjs/common';
import type { AuditEntries, AuditVerdict, ListAudit, VerifyAudit } from '@kantia/contracts/audit';
import { AuditTrail } from './ports/audit-trail.js';
import { Answers, type Asked, type OperationHandler } from './ports/handler.js';
import type { UnitOfWork } from './ports/unit-of-work.js';
import { PostgresAuditTrail } from './postgres/postgres-audit-trail.js';

/** Providers of a service that keeps a chain: they answer its `list-audit` and `verify-audit`. */
export function auditAnswers(listAudit: ListAudit, verifyAudit: VerifyAudit): readonly Provider[] {
  @Injectable()
  @Answers(listAudit)
  class ListAuditQuery implements OperationHandler<ListAudit> {
    constructor(private readonly trail: AuditTrail) {}

    answer({ payload }: Asked<ListAudit>, work: UnitOfWork): Promise<AuditEntries> {
      return this.trail.page(work, payload);
    }
  }
  @Injectable()
  @Answers(verifyAudit)
  class VerifyAuditQuery implements OperationHandler<VerifyAudit> {
    constructor(private readonly trail: AuditTrail) {}

    answer(_request: Asked<VerifyAudit>, work: UnitOfWork): Promise<AuditVerdict> {
      return this.trail.verify(work);
    }
  }
  return [{ provide: AuditTrail, useClass: PostgresAuditTrail }, ListAuditQuery, VerifyAuditQuery];
}
