import type { InvoiceView } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import { z } from 'zod';
import { actionSchema, decimalField, instantField, toActions } from '../../http/fields.js';

export const invoiceStatusField = z.enum(['unknown', 'ready', 'sending', 'accepted', 'observed', 'rejected', 'voided']);

export const invoiceSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    documentType: z.string(),
    cycleId: z.uuid(),
    supplyPointId: z.uuid(),
    supplyPointCode: z.string(),
    customer: z.object({ id: z.uuid(), code: z.string(), name: z.string(), idType: z.string(), idNumber: z.string() }),
    period: z.string(),
    currency: z.string(),
    total: decimalField,
    energyKwh: decimalField,
    statementId: z.uuid(),
    status: invoiceStatusField,
    reason: z.string().nullable(),
    provider: z.object({ name: z.string(), reference: z.string(), officialId: z.string().nullable() }),
    attempts: z.int(),
    actions: z.array(actionSchema),
    createdAt: instantField,
    updatedAt: instantField,
  })
  .meta({ id: 'Invoice' });

export const invoiceParams = z.object({ id: z.uuid() });

export function toInvoiceView({ actions, createdAt, updatedAt, ...invoice }: InvoiceView) {
  return {
    ...invoice,
    actions: toActions(actions),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
