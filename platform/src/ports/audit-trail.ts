import type { AuditEntries, AuditRequest, AuditVerdict } from '@kantia/contracts/audit';
import type { UnitOfWork } from './unit-of-work.js';

/** The company's chain of what people did, in the database of this service. Nobody writes it but the database itself. */
export abstract class AuditTrail {
  /** Oldest first. */
  abstract page(work: UnitOfWork, request: AuditRequest): Promise<AuditEntries>;
  abstract verify(work: UnitOfWork): Promise<AuditVerdict>;
}
