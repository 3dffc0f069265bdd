import { isUuid } from '@kantia/kernel/ids';
import { z } from 'zod';

const localCompany = z.object({
  id: z.string().refine(isUuid, 'not a UUID'),
  name: z.string().min(1),
  country: z.enum(['CO', 'PE']),
  taxId: z.string().min(1),
});

const companies = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: 'custom', message: 'not JSON', input: text });
      return z.NEVER;
    }
  })
  .pipe(z.array(localCompany));

export const customersConfig = z.object({
  NODE_ENV: z.string().default('development').describe('`production` refuses whatever serves a local stack only.'),
  CUSTOMERS_LOCAL_COMPANIES: companies.describe(
    'Companies of a local stack, registered at start: JSON text [{"id","name","country","taxId"}]. Refused in production.',
  ),
});
export type CustomersConfig = z.infer<typeof customersConfig>;
