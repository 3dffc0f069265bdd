import { z } from 'zod';
import { decimalField, filterText, periodField } from '../../http/fields.js';

export const supplyPointSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    customerId: z.uuid(),
    customerName: z.string(),
    region: z.string(),
    market: z.string(),
    metering: z.string(),
    meter: z.string(),
    networkOperator: z.string(),
    latestKwh: decimalField.nullable(),
    latestMonth: z.string().nullable(),
  })
  .meta({ id: 'SupplyPoint' });

const kwhText = z
  .string()
  .regex(/^\d{1,12}(?:\.\d{1,6})?$/)
  .or(z.literal(''))
  .default('');

/** The filter of the selection screen, in a query string and in a selection. */
export const filterFields = {
  market: z.enum(['regulated', 'unregulated', '']).default(''),
  metering: z.enum(['telemetered', 'manual', '']).default(''),
  region: z.union([z.string().max(200), z.array(z.string().max(200)).max(100)]).default(''),
  minKwh: kwhText,
  maxKwh: kwhText,
  q: filterText,
  period: periodField.or(z.literal('')).default(''),
};

/** Several regions travel as one text, a line each, always in the same order. */
export function toFilter({ q, region, ...filter }: z.output<z.ZodObject<typeof filterFields>>) {
  const regions = typeof region === 'string' ? [region] : region;
  return { ...filter, region: regions.toSorted().join('\n'), query: q };
}
