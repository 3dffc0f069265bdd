import { verifyAuditOf } from '../../audit.js';
import { defineOperation } from '../../define.js';

export const verifyInputsAudit = defineOperation(verifyAuditOf('inputs'));
