import { decimal, sum } from '@kantia/kernel/decimal';
import { z } from 'zod';

const figure = z.string().regex(/^-?\d{1,36}(?:\.\d{1,12})?$/);

/** What a provider looks at in a document. */
const documentShape = z.object({
  reference: z.guid(),
  documentType: z.string().min(1),
  number: z.string().regex(/^\S{1,32}$/),
  issuer: z.object({ companyId: z.guid() }),
  cycleId: z.string(),
  currency: z.enum(['COP', 'PEN']),
  customer: z.object({ name: z.string().min(1), idType: z.string().min(1), idNumber: z.string().min(1) }),
  lines: z.array(z.object({ code: z.string(), amount: figure })).min(1),
  totals: z.object({ subtotal: figure, taxes: figure, total: figure }),
});
export type CheckedDocument = z.infer<typeof documentShape>;

/** The document, or what is wrong with its form. */
export function readDocument(json: string): CheckedDocument | readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return ['the body is not JSON'];
  }
  const { success, data, error } = documentShape.safeParse(value);
  return success ? data : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** Why the tax authority refuses it; empty when it does not. Sums are checked to the last digit. */
export function faultsOf({ lines, totals }: CheckedDocument): readonly string[] {
  const total = decimal(totals.total);
  const lineSum = sum(lines.map(({ amount }) => decimal(amount)));
  // What stands outside the base (roundings, arrears) is a line too, so all lines together make what is payable.
  return lineSum.equals(total) ? [] : ['FAU04: las líneas no suman el total'];
}
