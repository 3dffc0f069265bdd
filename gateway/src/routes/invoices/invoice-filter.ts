import { z } from 'zod';
import { filterText, periodField } from '../../http/fields.js';

/** What invoices are found by, beside their status. */
export const invoiceFilter = {
  cycleId: z.uuid().optional(),
  supplyPointId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  period: periodField.optional(),
  q: filterText,
};
type Filter = z.output<z.ZodObject<typeof invoiceFilter>>;

export function toFilter({ cycleId, supplyPointId, customerId, period, q }: Filter) {
  return {
    cycleId: cycleId ?? null,
    supplyPointId: supplyPointId ?? null,
    customerId: customerId ?? null,
    period: period ?? '',
    query: q,
  };
}
