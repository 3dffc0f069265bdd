import { defineVerifyAudit } from '../../audit.js';

export const verifyAudit = defineVerifyAudit('customers');
