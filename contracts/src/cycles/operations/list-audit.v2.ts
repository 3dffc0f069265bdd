import { listAuditOf } from '../../audit.js';
import { defineOperation } from '../../define.js';

export const listCyclesAudit = defineOperation(listAuditOf('cycles'));
