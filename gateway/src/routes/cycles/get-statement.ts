import { FIGURES } from '@kantia/contracts/define';
import { getStatement as getOperation } from '@kantia/contracts/settlement/operations/get-statement.v1';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';

const termSchema = z
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
  })
  .meta({ id: 'StatementLine' });

export const getStatement = defineRoute({
  method: 'GET',
  path: '/cycles/:id/services/:supplyPointId/statement',
  id: 'getStatement',
  tag: 'cycles',
  summary: 'La liquidación de un servicio, explicada línea por línea',
  roles: FIGURES,
  params: z.object({ id: z.uuid(), supplyPointId: z.uuid() }),
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  status: 200,
  answer: z
    .object({
      id: z.uuid(),
      version: z.int(),
      cycleId: z.uuid(),
      supplyPointId: z.uuid(),
      supplyPointCode: z.string(),
      contractCode: z.string(),
      period: z.string(),
      market: z.string(),
      currency: z.string(),
      energyKwh: decimalField,
      subtotal: decimalField,
      taxes: decimalField,
      total: decimalField,
      resultHash: z.string(),
      manifestHash: z.string(),
      determinants: z.record(z.string(), z.string()),
      lines: z.array(lineSchema),
    })
    .meta({ id: 'Statement' }),
  async handle({ params, query, as }, { bus }) {
    return {
      body: await bus.ask(
        getOperation,
        { cycleId: params.id, supplyPointId: params.supplyPointId, version: query.version ?? null },
        as,
      ),
    };
  },
});
