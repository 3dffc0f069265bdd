import { listAuditOf } from '../../audit.js';
import { defineOperation } from '../../define.js';

export const listInputsAudit = defineOperation(listAuditOf('inputs'));
