import { listAuditOf } from '../../audit.js';
import { defineOperation } from '../../define.js';

export const listCustomersAudit = defineOperation(listAuditOf('customers'));
