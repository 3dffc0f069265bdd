import type { PendingApprovalView } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';

export const approvalStageField = z.enum(['validation', 'settlement', 'billing']);

/** What waits at a stop. Figures are null before there are statements, and for who sees no figures. */
export const pendingApprovalSchema = z
  .object({
    stage: approvalStageField,
    services: z.int(),
    warnings: z.int(),
    outliers: z.int(),
    total: decimalField.nullable(),
    energyKwh: decimalField.nullable(),
    currency: z.string().nullable(),
    previousServices: z.int(),
    previousTotal: decimalField.nullable(),
    previousEnergyKwh: decimalField.nullable(),
    contentHash: z.string(),
    allowed: z.boolean(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PendingApproval' });

export function toPending({ allowed, reason, ...pending }: PendingApprovalView, figures: boolean) {
  const hidden = { total: null, energyKwh: null, previousTotal: null, previousEnergyKwh: null };
  return { ...pending, ...(figures ? {} : hidden), allowed: allowed === 'yes', reason: reason || null };
}
