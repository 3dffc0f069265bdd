import { assert } from '@kantia/kernel/assert';
import { decimal, sum } from '@kantia/kernel/decimal';
import { z } from 'zod';

const figure = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const line = z.object({
  code: z.string(),
  description: z.string(),
  quantity: figure.nullish().transform((value) => value ?? null),
  unit: text,
  unitPrice: figure.nullish().transform((value) => value ?? null),
  amount: figure,
  taxable: z.boolean(),
  /** Only where a part of the amount is of earlier months. */
  priorMonths: z
    .object({
      currentAmount: figure,
      priorAmount: figure,
      months: z.array(z.object({ month: z.string(), amount: figure })),
    })
    .optional(),
});

/** A statement as `settlement` wrote it. Figures stay text: nothing is computed from them but the check of the sums. */
const statement = z.object({
  ordinal: z.int(),
  statementId: z.guid(),
  version: z.int(),
  serviceId: z.guid(),
  supplyPointId: z.guid(),
  supplyPointCode: z.string(),
  contractCode: z.string(),
  customer: z.object({
    id: z.guid(),
    code: z.string(),
    name: z.string(),
    idType: z.string(),
    idNumber: z.string(),
    email: text,
    phone: text,
    address: text,
    municipalityCode: text,
  }),
  period: z.string(),
  market: z.string(),
  currency: z.string(),
  energyKwh: figure,
  subtotal: figure,
  taxes: figure,
  total: figure,
  resultHash: z.string(),
  manifestHash: z.string(),
  lines: z.array(line),
});

export type Statement = Readonly<z.infer<typeof statement>>;

/**
 * Reads one line of a statements object. A statement whose lines do not add up never becomes an invoice: the lines sum to the
 * total, to the last digit. The subtotal is not checked against it: roundings and arrears stand outside the base of taxes (inputs.md).
 */
export function readStatement(jsonLine: string): Statement {
  const read = statement.parse(JSON.parse(jsonLine));
  const total = decimal(read.total);
  const lines = sum(read.lines.map(({ amount }) => decimal(amount)));
  assert(lines.equals(total), `statement ${read.statementId}: the lines differ from the total`);
  return read;
}
