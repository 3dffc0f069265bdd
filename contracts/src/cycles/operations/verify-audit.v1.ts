import { verifyAuditOf } from '../../audit.js';
import { defineOperation } from '../../define.js';

export const verifyCyclesAudit = defineOperation(verifyAuditOf('cycles'));
