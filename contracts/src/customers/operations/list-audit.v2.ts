import { defineListAudit } from '../../audit.js';

export const listAudit = defineListAudit('customers');
