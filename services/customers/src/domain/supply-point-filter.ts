import { isPeriod } from '@kantia/kernel/period';
import { z } from 'zod';
import { foldText } from './fold-text.js';

const kwh = z
  .string()
  .trim()
  .refine((text) => text === '' || /^\d{1,12}(?:\.\d{1,9})?$/.test(text));

/** Several regions are one text, a line each. */
export const REGION_SEPARATOR = '\n';

/** Empty text: not filtered. `minKwh` and `maxKwh` compare the latest known month; `period`: a contract in force on some day of it. */
const schema = z.object({
  market: z.enum(['', 'regulated', 'unregulated']),
  metering: z.enum(['', 'telemetered', 'manual']),
  region: z.string().max(4_000),
  minKwh: kwh,
  maxKwh: kwh,
  query: z.string().max(100).transform(foldText),
  period: z.string().refine((text) => text === '' || isPeriod(text)),
});
export type SupplyPointFilter = z.infer<typeof schema>;

/** The filter, or the names of the fields that are wrong. */
export function parseFilter(given: unknown): { filter: SupplyPointFilter } | { wrong: readonly string[] } {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { filter: parsed.data };
  return { wrong: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] };
}
