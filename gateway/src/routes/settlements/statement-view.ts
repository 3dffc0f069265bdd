import { z } from 'zod';
import { decimalField } from '../../http/fields.js';

export const termSchema = z
  .object({
    symbol: z.string(),
    value: z.string(),
    unit: z.string(),
    source: z.object({
      kind: z.string(),
      inputId: z.uuid().nullable(),
      file: z.string().nullable(),
      row: z.int().nullable(),
      column: z.string().nullable(),
      norm: z.string().nullable(),
    }),
  })
  .meta({ id: 'Term' });

const priorMonthsSchema = z
  .object({
    currentAmount: decimalField,
    priorAmount: decimalField,
    months: z.array(z.object({ month: z.string(), amount: decimalField })),
  })
  .meta({
    id: 'PriorMonths',
    description: 'De este mes y de meses anteriores, por mes de origen; juntos son el importe',
  });

const lineSchema = z
  .object({
    code: z.string(),
    description: z.string(),
    quantity: decimalField.nullable(),
    unit: z.string().nullable(),
    unitPrice: decimalField.nullable(),
    amount: decimalField,
    taxable: z.boolean(),
    formula: z.string(),
    formulaCode: z.string(),
    terms: z.array(termSchema),
    priorMonths: priorMonthsSchema.nullable(),
  })
  .meta({ id: 'StatementLine' });

/** What a stored statement and a previewed one have in common. */
export const statementFields = {
  currency: z.string(),
  energyKwh: decimalField,
  subtotal: decimalField,
  taxes: decimalField,
  total: decimalField,
  resultHash: z.string(),
  determinants: z.record(z.string(), z.string()),
  lines: z.array(lineSchema),
};
