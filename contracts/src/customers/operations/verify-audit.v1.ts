import { verifyAuditOf } from '../../audit.js';
import { defineOperation } from '../../define.js';

export const verifyCustomersAudit = defineOperation(verifyAuditOf('customers'));
